import type { Report } from "../../experiment/report.js";

/** A run that stands beside others. */
export interface ComparedRun {
  readonly name: string;
  readonly report: Report;
}

/** More could not be told apart. */
export const mostCompared = 6;

/** The kept runs, then the present report, unless it is one of them; none when no run is compared with it. */
export function comparedWith(kept: readonly ComparedRun[], present: Report): ComparedRun[] {
  const text = JSON.stringify(present.experiment);
  const among = kept.some(({ report }) => JSON.stringify(report.experiment) === text);
  return kept.length === 0 || among ? [...kept] : [...kept, { name: "now", report: present }];
}
