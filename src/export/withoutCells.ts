import { ExperimentError, type Issue } from "../experiment/issue.js";

/**
 * An error without what stands in the tables of an experiment, for runs that nobody asked for but a line in some file:
 * what is read on its word must not be shown to whoever reads the message.
 */
export function withoutCells(error: unknown): unknown {
  return error instanceof ExperimentError ? new ExperimentError(error.issues.map(withoutCell)) : error;
}

function withoutCell(issue: Issue): Issue {
  if (issue.code !== "table") return issue;
  // What stands in quotes is of the table; a number there is none of a line.
  const line = /\bline (\d+)/.exec(issue.text.replace(/"[^"]*"/g, ""))?.[1];
  const text = `does not fit its table${line === undefined ? "" : `, line ${line}`}; run the experiment itself to see what stands there.`;
  return { ...issue, text };
}
