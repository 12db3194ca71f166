import { ExperimentError, type Issue } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import { OutOfMemory } from "../solver/solver.js";

/** Facts about the kernel that a theorist may well have wanted: worth saying, not worth a warning. */
const informative = new Set(["singularGram", "collapseNotReached"]);

/** The warnings of a report as issues of its document. */
export function issuesOf(report: Report): Issue[] {
  return report.warnings.map(({ code, text, path }) => ({
    severity: informative.has(code) ? "information" : "warning",
    code,
    path,
    text,
  }));
}

/** What went wrong in a run, as issues: the experiment's own, or the fault of the program. */
export function failureIssues(error: unknown): readonly Issue[] {
  if (error instanceof ExperimentError) return error.issues;
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof OutOfMemory ? "outOfMemory" : "fault";
  return [{ severity: "error", code, path: [], text }];
}
