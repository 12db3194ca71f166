import { rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Report } from "../experiment/report.js";
import { serialiseReport } from "../experiment/serialiseReport.js";
import { invalidInput } from "./exitStatus.js";
import { makeFolder } from "./writeFiles.js";

/** Writes `DIR/NAME.report.json`, whole or not at all. */
export async function writeReport(directory: string, experimentFile: string, report: Report): Promise<void> {
  const target = join(directory, `${basename(experimentFile).replace(/(\.distill)?\.json$/, "")}.report.json`);
  try {
    await makeFolder(directory);
    await writeWhole(target, `${target}.${process.pid}`, serialiseReport(report));
  } catch (error) {
    throw invalidInput(
      `--out ${directory}: the report could not be written (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
}

async function writeWhole(target: string, unfinished: string, text: string): Promise<void> {
  try {
    await writeFile(unfinished, text);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
