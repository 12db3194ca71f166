import { readFile } from "node:fs/promises";
import { readableFiles, type ExperimentFiles } from "../experiment/experimentFiles.js";
import { generator } from "../experiment/generator.js";
import { randomSeeds } from "../export/seeds.js";
import type { FreshRun } from "../export/refresh.js";
import { withoutCells } from "../export/withoutCells.js";
import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { reportForExport } from "../solver/reportForExport.js";
import type { Solver } from "../solver/solver.js";
import { inFile, invalidInput } from "./exitStatus.js";
import { standardInput } from "./readFileText.js";
import { readExperiment } from "./readExperiment.js";
import { sha256 } from "./sha256.js";

export interface ExportRunOptions {
  readonly onProgress?: (stage: string, fraction: number | null) => void;
  /** When it is not the user who names the experiment: throws for files that it must not read. */
  readonly mayRead?: (paths: readonly string[]) => Promise<void>;
}

/** Runs an experiment file as it is now, and says what it was run from. @throws InvalidInput naming the file */
export async function runForExport(
  solver: Solver,
  file: string,
  set: readonly string[],
  studies: readonly Study[] = [],
  { onProgress, mayRead }: ExportRunOptions = {},
): Promise<FreshRun> {
  if (file === standardInput)
    throw invalidInput(
      `${file}: an exported file names the experiment that it was made from, and standard input has no name; save ` +
        "the experiment and give its file.",
    );
  try {
    const request = await readExperiment(file, set, mayRead);
    const report = await reportForExport(solver, request, studies, onProgress);
    return { report, ...(await originOf(file, request.files ?? {}, report)) };
  } catch (error) {
    throw inFile(file, mayRead === undefined ? error : withoutCells(error));
  }
}

async function originOf(
  file: string,
  files: ExperimentFiles,
  { experiment }: Report,
): Promise<Omit<FreshRun, "report">> {
  const hashes = Object.fromEntries(readableFiles(files).map(([path, text]) => [path, sha256(text)]));
  return {
    generator: `${generator.name} ${generator.version}`,
    hash: sha256(await readFile(file)),
    seeds: randomSeeds(experiment),
    ...(Object.keys(hashes).length === 0 ? {} : { files: hashes }),
  };
}
