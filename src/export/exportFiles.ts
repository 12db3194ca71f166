import type { Report } from "../experiment/report.js";
import { exportFigure, type ExportedFile, type ExportServices } from "./exportFigure.js";
import type { Provenance } from "./provenance.js";
import { exportSweep } from "./sweep.js";

/**
 * All files that a provenance describes.
 * @param stem of the files, without folder @param run the report of the experiment with these changes @throws RangeError when there is no such figure, output or round
 */
export async function exportFiles(
  provenance: Provenance, stem: string, run: (set: readonly string[]) => Promise<Report>, services: ExportServices,
): Promise<ExportedFile[]> {
  const { set, sweep } = provenance;
  if (sweep === undefined) return exportFigure(await run(set), provenance, stem, services);
  const reports: Report[] = [];
  for (const value of sweep.values) reports.push(await run([...set, `${sweep.key}=${value}`]));
  return exportSweep(reports, provenance, stem, services);
}
