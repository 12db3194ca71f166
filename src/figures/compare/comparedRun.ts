import type { Report } from "../../experiment/report.js";

/** A run that stands beside others. */
export interface ComparedRun {
  readonly name: string;
  readonly report: Report;
}

/** More could not be told apart. */
export const mostCompared = 6;
