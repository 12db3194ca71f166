import type { Issue } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";

/** Facts about the kernel that a theorist may well have wanted: worth saying, not worth a warning. */
const informative = new Set(["singularGram", "collapseNotReached"]);

/** The warnings of a report as issues of its document. */
export function issuesOf(report: Report): Issue[] {
  return report.warnings.map(({ code, text, path }) => ({ severity: informative.has(code) ? "information" : "warning", code, path, text }));
}
