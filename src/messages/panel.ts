import type { NotificationType } from "vscode-messenger-common";
import type { Analysis } from "../experiment/analyses/analysis.js";
import type { Issue } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import type { StudyState } from "./study.js";

/** Everything the panel shows. The host sends it whole; a page keeps nothing but what the user arranged in it. */
export interface PanelSnapshot {
  /** Grows with every snapshot; an older one is dropped. */
  readonly revision: number;
  /** The experiment's title, or its file's name. Absent when no experiment is active. */
  readonly title?: string;
  readonly fileName?: string;
  /** URI of the active document while it can be edited from here. */
  readonly document?: string;
  readonly activity: Activity;
  /** The last good result, kept on screen while `stale`. */
  readonly result?: PanelResult;
  readonly issues: readonly Issue[];
  /** Present while a view asks for a study. */
  readonly study?: StudyState;
}

export type Activity =
  | { readonly kind: "idle" }
  | { readonly kind: "computing"; readonly stage: string; readonly fraction: number | null }
  | { readonly kind: "cancelled" };

export interface PanelResult {
  readonly report: Report;
  /** Time the solver took for this report. */
  readonly milliseconds: number;
  /** Whether the document has moved on and could not be run. */
  readonly stale: boolean;
}

/** Host → panel. */
export const panelSnapshot: NotificationType<PanelSnapshot> = { method: "panel/snapshot" };
/** Host → panel: bring the table of round-count bounds into view. */
export const showBounds: NotificationType<null> = { method: "panel/showBounds" };

/** Panel → host: the page has loaded and wants the snapshot (again). */
export const panelReady: NotificationType<null> = { method: "panel/ready" };
/** Panel → host: the parts of the report that the view on show draws from. */
export const wantAnalyses: NotificationType<{ readonly analyses: readonly Analysis[] }> = { method: "panel/wantAnalyses" };
export const cancelRun: NotificationType<null> = { method: "panel/cancelRun" };
export const runAgain: NotificationType<null> = { method: "panel/runAgain" };
/** Panel → host: put the cursor where an issue, or the experiment, stands in the document. */
export const revealInDocument: NotificationType<{ readonly path: readonly (string | number)[] }> = { method: "panel/revealInDocument" };
export const copyText: NotificationType<{ readonly text: string; readonly what: string }> = { method: "panel/copyText" };
/** Panel → host: run one of the extension's commands that the page offers as a button. */
export const openFromPanel: NotificationType<{ readonly what: "illustrativeExample" | "newExperiment" }> = { method: "panel/open" };
