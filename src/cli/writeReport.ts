import { basename, join } from "node:path";
import type { Report } from "../experiment/report.js";
import { serialiseReport } from "../experiment/serialiseReport.js";
import { standardInput } from "./readFileText.js";
import { writeFiles } from "./writeFiles.js";

/** Writes `DIR/NAME.report.json`, whole or not at all. */
export async function writeReport(directory: string, experimentFile: string, report: Report): Promise<void> {
  const path = join(directory, `${nameOf(experimentFile)}.report.json`);
  await writeFiles([{ path, bytes: new TextEncoder().encode(serialiseReport(report)) }]);
}

function nameOf(file: string): string {
  return file === standardInput ? "experiment" : basename(file).replace(/(\.distill)?\.json$/, "");
}
