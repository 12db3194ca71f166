import * as vscode from "vscode";
import { decodeText } from "../../experiment/decodeText.js";
import { filePathsOf, readableFiles } from "../../experiment/experimentFiles.js";
import { generator } from "../../experiment/generator.js";
import { Cancelled, ExperimentError } from "../../experiment/issue.js";
import { errorsOf, parseChangedExperiment } from "../../experiment/parseExperiment.js";
import type { Study } from "../../experiment/studies/study.js";
import type { FreshRun } from "../../export/refresh.js";
import { randomSeeds } from "../../export/seeds.js";
import { withoutCells } from "../../export/withoutCells.js";
import { reportForExport } from "../../solver/reportForExport.js";
import type { Solver } from "../../solver/solver.js";
import { fileNameOf } from "../experimentDocument.js";
import type { FileTexts } from "../fileTexts.js";
import { sha256 } from "./sha256.js";

export interface StoredRunOptions {
  /** When it is not the user who names the experiment: throws for files that it must not read. */
  readonly mayRead?: (paths: readonly string[]) => Promise<void>;
  readonly wanted?: () => boolean;
}

/**
 * Runs an experiment file as it is stored, and says what it was run from.
 * @throws an Error whose message names the file and what is wrong
 */
export async function runStored(
  uri: vscode.Uri,
  set: readonly string[],
  studies: readonly Study[],
  solver: Solver,
  files: FileTexts,
  { mayRead, wanted }: StoredRunOptions = {},
): Promise<FreshRun> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const parsed = parseChangedExperiment(decodeText(bytes), set);
    if (!parsed.ok) throw new ExperimentError(errorsOf(parsed.issues));
    const { experiment } = parsed;
    await mayRead?.(filePathsOf(experiment));
    const texts = await files.read(uri, experiment);
    const report = await reportForExport(
      solver,
      { experiment, ...(texts === undefined ? {} : { files: texts }) },
      studies,
      undefined,
      wanted,
    );
    const hashes = await Promise.all(
      readableFiles(texts ?? {}).map(
        async ([path, content]) => [path, await sha256(new TextEncoder().encode(content))] as const,
      ),
    );
    return {
      report,
      generator: `${generator.name} ${generator.version}`,
      hash: await sha256(bytes),
      seeds: randomSeeds(experiment),
      ...(hashes.length === 0 ? {} : { files: Object.fromEntries(hashes) }),
    };
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    const told = mayRead === undefined ? error : withoutCells(error);
    throw new Error(`${fileNameOf(uri)}: ${told instanceof Error ? told.message : String(told)}`, { cause: error });
  }
}
