import type { Report } from "../../experiment/report.js";
import { comparedNames } from "./comparedNames.js";
import type { ComparedRun } from "./comparedRun.js";

/** Reports beside each other, called by what tells them apart. */
export function namedRuns(reports: readonly Report[]): ComparedRun[] {
  const names = comparedNames(reports.map(({ experiment }) => experiment));
  return reports.map((report, run) => ({ name: names[run] ?? `run ${run + 1}`, report }));
}
