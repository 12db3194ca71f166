import { readFile } from "node:fs/promises";
import { parse as parseJson } from "jsonc-parser";
import type { Experiment } from "../experiment/experimentSchema.js";
import { ExperimentError, formatIssue, type Issue, type PathStep } from "../experiment/issue.js";
import { withValueAt } from "../experiment/parameterFields.js";
import { parseExperiment, validateExperiment } from "../experiment/parseExperiment.js";
import { invalidInput } from "./exitStatus.js";

/**
 * Reads an experiment file and puts the changes of `--set` into it.
 * @throws ExperimentError with every fault, InvalidInput when there is nothing to read.
 */
export async function readExperiment(file: string, changes: readonly string[]): Promise<Experiment> {
  const text = await readText(file);
  const parsed = parseExperiment(text);
  const syntax = parsed.issues.filter(({ code }) => code === "syntax" || code === "empty");
  if (syntax.length > 0) throw new ExperimentError(syntax);
  const result = changes.length === 0 ? parsed : validateExperiment(changes.reduce(applyChange, parseJson(text, [], { allowTrailingComma: true }) as unknown));
  if (!result.ok) throw new ExperimentError(errorsOf(result.issues));
  return result.experiment;
}

/** Checks one file: lines to print, and what is wrong with it. */
export async function validateFile(file: string): Promise<{ readonly lines: readonly string[]; readonly faults: readonly string[] }> {
  try {
    const parsed = parseExperiment(await readText(file));
    const remarks = parsed.issues.filter(({ severity }) => severity !== "error").map((issue) => `${file}: ${issue.severity}: ${formatIssue(issue)}`);
    return parsed.ok ? { lines: [`${file}: valid`, ...remarks], faults: [] } : { lines: remarks, faults: [describeIssues(file, errorsOf(parsed.issues))] };
  } catch (error) {
    return { lines: [], faults: [error instanceof Error ? error.message : String(error)] };
  }
}

function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === "error");
}

function describeIssues(file: string, issues: readonly Issue[]): string {
  return issues.map((issue) => `${file}: ${formatIssue(issue)}`).join("\n");
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw invalidInput(reason === "ENOENT" ? `${file}: there is no such file.` : `${file}: could not be read (${reason}).`);
  }
}

/** `problem.kernel.lengthScale=0.2`, `problem.labels[3]=1`; a value that is not JSON is taken as text. */
function applyChange(experiment: unknown, change: string): unknown {
  const split = change.indexOf("=");
  if (split < 1) throw invalidInput(`--set ${change}: write it as key=value, such as --set tolerance=0.1.`);
  return withValueAt(experiment, parsePath(change.slice(0, split)), parseValue(change.slice(split + 1)));
}

function parsePath(key: string): PathStep[] {
  return (key.match(/[^.[\]]+/g) ?? []).map((step) => /^\d+$/.test(step) ? Number(step) : step);
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
