import { maximalRounds } from "../../../src/experiment/limits.js";
import { formatIssue, type Issue, type PathStep } from "../../../src/experiment/issue.js";
import { formatDuration, formatNumber, plural } from "../../../src/figures/format.js";
import type { PanelSnapshot } from "../../../src/messages/panel.js";

export type StatusKind = "empty" | "ready" | "computing" | "stale" | "error" | "cancelled";

export interface Status {
  readonly kind: StatusKind;
  /** "ready · 0.4 ms". */
  readonly text: string;
  /** 0 to 1 while computing, if it can be told. */
  readonly fraction: number | null;
}

/** One line under the title: an issue, a warning of the report, or what distillation came to. */
export interface Note {
  readonly severity: Issue["severity"];
  readonly text: string;
  readonly path: readonly PathStep[];
}

/** `slow` once a computation has lasted long enough to be mentioned. */
export function statusOf(snapshot: PanelSnapshot, slow: boolean): Status {
  const { activity, result, issues } = snapshot;
  if (activity.kind === "computing" && (slow || result === undefined)) {
    const part = activity.fraction === null ? "" : ` · ${Math.round(100 * activity.fraction)} %`;
    return { kind: "computing", text: `computing ${activity.stage}${part}`, fraction: activity.fraction };
  }
  if (snapshot.title === undefined && snapshot.fileName === undefined && result === undefined)
    return { kind: "empty", text: "", fraction: null };
  const text = (name: string) => (result === undefined ? name : `${name} · ${formatDuration(result.milliseconds)}`);
  if (activity.kind === "cancelled") return { kind: "cancelled", text: "cancelled", fraction: null };
  if (result?.stale === true) return { kind: "stale", text: "stale", fraction: null };
  if (result === undefined && issues.some(({ severity }) => severity === "error"))
    return { kind: "error", text: "error", fraction: null };
  return result === undefined
    ? { kind: "computing", text: "waiting", fraction: null }
    : { kind: "ready", text: text("ready"), fraction: null };
}

/** Errors first; the document's own words before the report's. */
export function notesOf({ issues, result }: PanelSnapshot): Note[] {
  const own = issues.map((issue) => ({ severity: issue.severity, text: formatIssue(issue), path: issue.path }));
  const seen = new Set(issues.map(({ text }) => text));
  const warnings = (result?.report.warnings ?? [])
    .filter(({ text }) => !seen.has(text))
    .map(({ text, path }) => ({
      severity: "warning" as const,
      text: formatIssue({ severity: "warning", code: "", path, text }),
      path,
    }));
  const rank = { error: 0, warning: 1, information: 2 };
  return [...own, ...warnings].sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** What assistive technology is told once the hand rests. */
export function announcement(snapshot: PanelSnapshot): string {
  const status = statusOf(snapshot, false);
  const rounds = snapshot.result?.report.collapse.rounds;
  if (status.kind === "ready" && rounds !== undefined)
    return rounds === null ? `N is more than ${plural(maximalRounds, "round")}` : `N is ${plural(rounds, "round")}`;
  return status.kind === "stale" || status.kind === "error"
    ? `${status.text}: ${notesOf(snapshot)[0]?.text ?? ""}`
    : status.text;
}

/** Why there is nothing to see when N = 0. */
export function collapseReason({ result }: PanelSnapshot): string | undefined {
  if (result === undefined || result.report.collapse.rounds !== 0) return undefined;
  const { data, experiment } = result.report;
  return (
    `(1/K)‖y₀‖² = ${formatNumber(data.labelEnergy)} ≤ ε = ${formatNumber(experiment.tolerance)}: the constraint ` +
    "already holds for f = 0, so the first fit is zero."
  );
}
