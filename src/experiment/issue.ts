/** A step into an experiment: a key or an index. */
export type PathStep = string | number;

/** Something wrong in an experiment, for a diagnostic, a form field or a line on the terminal. */
export interface Issue {
  readonly severity: "error" | "warning" | "information";
  readonly code: string;
  readonly path: readonly PathStep[];
  /** What, which value, which constraint, what to do; without the path. */
  readonly text: string;
  /** Where in the text, when the issue is one of syntax. */
  readonly offset?: number;
  readonly length?: number;
}

/** `problem.kernel.lengthScale`, `problem.labels[3]`. */
export function formatPath(path: readonly PathStep[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`),
    "",
  );
}

export function formatIssue(issue: Issue): string {
  return issue.path.length === 0 ? issue.text : `${formatPath(issue.path)}: ${issue.text}`;
}

/** Thrown when an experiment cannot be run; carries every issue found. */
export class ExperimentError extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues.map(formatIssue).join("\n"));
    this.name = "ExperimentError";
  }
}

/** Thrown by a run that was told to stop. */
export class Cancelled extends Error {
  constructor() {
    super("The run was cancelled.");
    this.name = "Cancelled";
  }
}
