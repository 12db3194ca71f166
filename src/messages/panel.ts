import type { NotificationType } from "vscode-messenger-common";
import * as z from "zod";
import { analyses } from "../experiment/analyses/analysis.js";
import type { Issue } from "../experiment/issue.js";
import { choiceSchema } from "../figures/choice/choice.js";
import type { ComparedRun } from "../figures/compare/comparedRun.js";
import type { Report } from "../experiment/report.js";
import { nothing, pageMessage, pathSchema, shortText } from "./pageMessage.js";
import type { StudyState } from "./study.js";

/**
 * Everything the panel shows. The host sends it whole, but for a result that the page has already; a page keeps nothing
 * else but what the user arranged in it.
 */
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
  /** In place of `result`, which may be very large: the page has it from an earlier snapshot. */
  readonly sameResult?: Pick<PanelResult, "stale">;
  readonly issues: readonly Issue[];
  /** A value is being dragged: axes stand still until it is let go. */
  readonly moving?: true;
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

/** Host → panel: put a figure on the clipboard, as a picture or as the table behind it. */
export const copyFigure: NotificationType<{ readonly figure: string; readonly what: "image" | "data" }> = {
  method: "panel/copyFigure",
};
/** Host → panel: the runs to show beside the present report, whole; none ends the comparison. */
export const panelComparison: NotificationType<{ readonly runs: readonly ComparedRun[]; readonly show: boolean }> = {
  method: "panel/comparison",
};

/** Panel → host: the page has loaded and wants the snapshot (again). */
export const panelReady = pageMessage("panel/ready", nothing);
/** Panel → host: the parts of the report that the view on show draws from. */
export const wantAnalyses = pageMessage(
  "panel/wantAnalyses",
  z.object({ analyses: z.array(z.enum(analyses)).max(analyses.length).readonly() }),
);
export const cancelRun = pageMessage("panel/cancelRun", nothing);
export const runAgain = pageMessage("panel/runAgain", nothing);
/** Panel → host: put the cursor where an issue, or the experiment, stands in the document. */
export const revealInDocument = pageMessage("panel/revealInDocument", z.object({ path: pathSchema }));

/**
 * All that can be chosen of figures, as it is arranged; the round is absent without rounds. Figures go into a paper as
 * they are seen.
 */
export const panelChoice = pageMessage("panel/choice", choiceSchema);

/** More than the table behind any figure takes. */
const longestCopy = 64_000_000;

/** Panel → host: something is on the clipboard. */
export const copied = pageMessage("panel/copied", z.object({ what: shortText }));
export const copyText = pageMessage("panel/copyText", z.object({ text: z.string().max(longestCopy), what: shortText }));

const opening = z.enum(["illustrativeExample", "newExperiment", "runs"]);

/** What the page's buttons open. */
export type PanelOpening = z.infer<typeof opening>;

/** Panel → host: run one of the extension's commands that the page offers as a button. */
export const openFromPanel = pageMessage("panel/open", z.object({ what: opening }));
/** Panel → host: no more comparing. */
export const endComparison = pageMessage("panel/endComparison", nothing);
