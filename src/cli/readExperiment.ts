import { readFile } from "node:fs/promises";
import { parse as parseJson } from "jsonc-parser";
import { dirname, resolve } from "node:path";
import { filePathsOf, type ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { RunRequest } from "../solver/solver.js";
import { ExperimentError, formatIssue, type Issue } from "../experiment/issue.js";
import { applyChange, ParameterChangeError } from "../experiment/parameterChange.js";
import { isUnreadable, parseExperiment, validateExperiment } from "../experiment/parseExperiment.js";
import { invalidInput } from "./exitStatus.js";

/**
 * Reads an experiment file and puts the changes of `--set` into it.
 * @throws ExperimentError with every fault, InvalidInput when there is nothing to read.
 */
export async function readExperiment(file: string, changes: readonly string[]): Promise<RunRequest> {
  const text = await readText(file);
  const parsed = parseExperiment(text);
  const syntax = firstSyntaxError(parsed.issues);
  if (syntax.length > 0) throw new ExperimentError(syntax);
  const result =
    changes.length === 0
      ? parsed
      : validateExperiment(changes.reduce(change, parseJson(text, [], { allowTrailingComma: true }) as unknown));
  if (!result.ok) throw new ExperimentError(errorsOf(result.issues));
  return { experiment: result.experiment, files: await readFiles(file, result.experiment) };
}

/**
 * The files that an experiment names, relative to its own; those that are not there are left out, and missed by the
 * run.
 * @throws ExperimentError for one that is there and cannot be read
 */
async function readFiles(file: string, experiment: Experiment): Promise<ExperimentFiles> {
  const texts = await Promise.all(
    filePathsOf(experiment).map(async (path) => {
      try {
        return [[path, await readFile(resolve(dirname(file), path), "utf8")] as const];
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === "ENOENT") return [];
        const { problem } = experiment;
        throw new ExperimentError([
          {
            severity: "error",
            code: "table",
            path: ["problem", problem.kind === "table" && problem.path === path ? "path" : "test"],
            text: `is "${path}"; ${unreadable(reason)}.`,
          },
        ]);
      }
    }),
  );
  return Object.fromEntries(texts.flat());
}

/** Checks one file: lines to print, and what is wrong with it. */
export async function validateFile(
  file: string,
): Promise<{ readonly lines: readonly string[]; readonly faults: readonly string[] }> {
  try {
    const parsed = parseExperiment(await readText(file));
    const remarks = parsed.issues
      .filter(({ severity }) => severity !== "error")
      .map((issue) => `${file}: ${issue.severity}: ${formatIssue(issue)}`);
    return parsed.ok
      ? { lines: [`${file}: valid`, ...remarks], faults: [] }
      : { lines: remarks, faults: [describeIssues(file, errorsOf(parsed.issues))] };
  } catch (error) {
    return { lines: [], faults: [error instanceof Error ? error.message : String(error)] };
  }
}

/** Of what is not JSON the first: the parser stumbles on from there, and what it says next is of its own making. */
function firstSyntaxError(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(isUnreadable).slice(0, 1);
}

function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  const syntax = firstSyntaxError(issues);
  return syntax.length > 0 ? syntax : issues.filter(({ severity }) => severity === "error");
}

function describeIssues(file: string, issues: readonly Issue[]): string {
  return issues.map((issue) => `${file}: ${formatIssue(issue)}`).join("\n");
}

async function readText(file: string): Promise<string> {
  try {
    // Editors open a file with a byte order mark without a word; so does this.
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch (error) {
    const reason = reasonOf(error);
    throw invalidInput(reason === "ENOENT" ? `${file}: there is no such file.` : `${file}: ${unreadable(reason)}.`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

function unreadable(reason: string): string {
  const known: Readonly<Record<string, string>> = {
    EISDIR: "it is a folder; name a file in it",
    EACCES: "it may not be read by you; change its permissions",
    ENOTDIR: "part of its path is a file where a folder should be; correct the path",
    ENAMETOOLONG: "its name is too long to be a file's; correct the path",
  };
  return known[reason] ?? `it could not be read (${reason})`;
}

/** A change of `--set`. */
function change(experiment: unknown, text: string): unknown {
  try {
    return applyChange(experiment, text);
  } catch (error) {
    if (error instanceof ParameterChangeError) throw invalidInput(`--set ${error.message}`);
    throw error;
  }
}
