import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Report } from "../experiment/report.js";
import { serialiseReport } from "../experiment/serialiseReport.js";
import { invalidInput } from "./exitStatus.js";

/** Writes `DIR/NAME.report.json`, whole or not at all. */
export async function writeReport(directory: string, experimentFile: string, report: Report): Promise<void> {
  const target = join(directory, `${basename(experimentFile).replace(/(\.distill)?\.json$/, "")}.report.json`);
  const unfinished = `${target}.${process.pid}`;
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(unfinished, serialiseReport(report));
    await rename(unfinished, target);
  } catch (error) {
    throw invalidInput(`--out ${directory}: the report could not be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}
