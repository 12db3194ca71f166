import { ExperimentError, formatIssue, type Issue } from "../experiment/issue.js";
import { printableLine } from "../experiment/printable.js";

export const ExitStatus = { done: 0, fault: 1, invalidInput: 2, stale: 3 } as const;

/** Thrown for input of the user's that is wrong; its message is the one line that they see. */
export class InvalidInput extends Error {}

/** Each fault is a line, and cannot become two by what it quotes. */
export function invalidInput(...faults: readonly string[]): InvalidInput {
  return new InvalidInput(faults.map(printableLine).join("\n"));
}

/** A line for each issue. */
export function linesOf(file: string, issues: readonly Issue[]): string[] {
  return issues.map((issue) => `${file}: ${formatIssue(issue)}`);
}

/** What is wrong with an experiment, as lines that name its file; any other error as it is. */
export function inFile(file: string, error: unknown): unknown {
  return error instanceof ExperimentError ? invalidInput(...linesOf(file, error.issues)) : error;
}

export function statusOf(error: unknown): number {
  return error instanceof InvalidInput || error instanceof ExperimentError ? ExitStatus.invalidInput : ExitStatus.fault;
}
