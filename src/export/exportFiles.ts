import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { studiesOf } from "./figureStudies.js";
import { comparedSets, exportComparison } from "./exportComparison.js";
import { exportFigure, type ExportedFile, type ExportServices } from "./exportFigure.js";
import type { Provenance } from "./provenance.js";
import { requireStatable } from "./provenanceSchema.js";
import { sealed } from "./seal.js";
import { exportSweep } from "./sweep.js";

/** The report of the experiment with these changes, with these studies in it. */
export type ExportRun = (set: readonly string[], studies: readonly Study[]) => Promise<Report>;

/**
 * All files that a provenance describes.
 * @param stem of the files, without folder
 * @param run the report of the experiment with these changes
 * @throws RangeError when there is no such figure, output or round
 */
export async function exportFiles(
  provenance: Provenance,
  stem: string,
  run: ExportRun,
  services: ExportServices,
): Promise<ExportedFile[]> {
  requireStatable(provenance);
  const files = await unsealedFiles(provenance, stem, run, services);
  if (services.seals === false) return files;
  return Promise.all(
    files.map(async (file) => ({ ...file, bytes: await sealed(file.bytes, stem + file.ending, services.digest) })),
  );
}

async function unsealedFiles(
  provenance: Provenance,
  stem: string,
  run: ExportRun,
  services: ExportServices,
): Promise<ExportedFile[]> {
  const { set, sweep, compare } = provenance;
  const runWhole = async (changes: readonly string[]): Promise<Report> => {
    const report = await run(changes, []);
    const studies = studiesOf(report, provenance);
    return studies.length === 0 ? report : run(changes, studies);
  };
  if (compare !== undefined)
    return exportComparison(await runEach(comparedSets(provenance)), provenance, stem, services);
  if (sweep === undefined) return exportFigure(await runWhole(set), provenance, stem, services);
  return exportSweep(
    await runEach(sweep.values.map((value) => [...set, `${sweep.key}=${value}`])),
    provenance,
    stem,
    services,
  );

  async function runEach(sets: readonly (readonly string[])[]): Promise<Report[]> {
    const reports: Report[] = [];
    for (const changes of sets) reports.push(await runWhole(changes));
    return reports;
  }
}
