import { ExperimentError, formatIssue } from "../experiment/issue.js";

export const ExitStatus = { done: 0, fault: 1, invalidInput: 2, stale: 3 } as const;

/** Thrown for input of the user's that is wrong; its message is the one line that they see. */
export class InvalidInput extends Error {}

export function invalidInput(message: string): InvalidInput {
  return new InvalidInput(message);
}

/** What is wrong with an experiment, as lines that name its file; any other error as it is. */
export function inFile(file: string, error: unknown): unknown {
  return error instanceof ExperimentError
    ? invalidInput(error.issues.map((issue) => `${file}: ${formatIssue(issue)}`).join("\n"))
    : error;
}

export function statusOf(error: unknown): number {
  return error instanceof InvalidInput || error instanceof ExperimentError ? ExitStatus.invalidInput : ExitStatus.fault;
}
