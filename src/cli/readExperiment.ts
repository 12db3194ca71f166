import { dirname, resolve } from "node:path";
import { problemData } from "../experiment/data.js";
import { filePathsOf, type ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { RunRequest } from "../solver/solver.js";
import { ExperimentError, formatIssue, type Issue } from "../experiment/issue.js";
import { ParameterChangeError } from "../experiment/parameterChange.js";
import { errorsOf, parseChangedExperiment, type ParsedExperiment } from "../experiment/parseExperiment.js";
import { invalidInput, linesOf } from "./exitStatus.js";
import { readFileText, standardInput } from "./readFileText.js";

/**
 * Reads an experiment file, or standard input for `-`, and puts the changes of `--set` into it.
 * @param mayRead is asked about the files that the experiment names, before they are read; it throws when not
 * @throws ExperimentError with every fault, InvalidInput when there is nothing to read.
 */
export async function readExperiment(
  file: string,
  changes: readonly string[],
  mayRead?: (paths: readonly string[]) => Promise<void>,
): Promise<RunRequest> {
  const result = parse(await readText(file), changes);
  if (!result.ok) throw new ExperimentError(errorsOf(result.issues));
  await mayRead?.(filePathsOf(result.experiment));
  return { experiment: result.experiment, files: await readFiles(file, result.experiment) };
}

/** The files that an experiment names, relative to its own, or to the current folder when it is none. */
async function readFiles(file: string, experiment: Experiment): Promise<ExperimentFiles> {
  const folder = file === standardInput ? "." : dirname(file);
  const texts = await Promise.all(
    filePathsOf(experiment).map(async (path) => [path, await readFileText(resolve(folder, path))] as const),
  );
  return Object.fromEntries(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

/** Checks one file, and the tables that it reads: lines to print, and what is wrong with it. */
export async function validateFile(
  file: string,
): Promise<{ readonly lines: readonly string[]; readonly faults: readonly string[] }> {
  try {
    const parsed = parse(await readText(file), []);
    const issues = [...parsed.issues, ...(parsed.ok ? await tableIssues(file, parsed.experiment) : [])];
    const errors = errorsOf(issues);
    const remarks = issues
      .filter(({ severity }) => severity !== "error")
      .map((issue) => `${file}: ${issue.severity}: ${formatIssue(issue)}`);
    return errors.length === 0
      ? { lines: [`${file}: valid`, ...remarks], faults: [] }
      : { lines: remarks, faults: linesOf(file, errors) };
  } catch (error) {
    return { lines: [], faults: [error instanceof Error ? error.message : String(error)] };
  }
}

/** What only the tables of an experiment can tell. */
async function tableIssues(file: string, experiment: Experiment): Promise<readonly Issue[]> {
  if (experiment.problem.kind !== "table") return [];
  try {
    const { remarks = [] } = problemData(experiment.problem, await readFiles(file, experiment));
    return remarks.map((remark) => ({ severity: "warning", ...remark }));
  } catch (error) {
    if (error instanceof ExperimentError) return error.issues;
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  const text = await readFileText(file);
  if (text === undefined) throw invalidInput(`${file}: there is no such file.`);
  if (typeof text === "string") return text;
  throw invalidInput(`${file}: ${text.unreadable}.`);
}

function parse(text: string, changes: readonly string[]): ParsedExperiment {
  try {
    return parseChangedExperiment(text, changes);
  } catch (error) {
    if (error instanceof ParameterChangeError) throw invalidInput(`--set ${error.message}`);
    throw error;
  }
}
