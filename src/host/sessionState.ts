import type { Experiment } from "../experiment/experimentSchema.js";
import type { Issue, PathStep } from "../experiment/issue.js";
import { withValueAt } from "../experiment/parameterFields.js";
import { validateExperiment, type ParsedExperiment } from "../experiment/parseExperiment.js";
import type { Activity } from "../messages/panel.js";
import type { RunOutcome } from "../solver/latestRun.js";
import type { RunResult } from "../solver/solver.js";
import { failureIssues, issuesOf } from "./runIssues.js";

export interface ActiveDocument {
  readonly uri: string;
  readonly fileName: string;
}

/** The active experiment document, a value that is being dragged over it, and its last good result. */
export interface SessionState {
  /** Grows with every change that pages are told of. */
  readonly revision: number;
  readonly document: ActiveDocument | undefined;
  readonly parsed: ParsedExperiment | undefined;
  /** `saved` with a value that is being dragged. */
  readonly preview: ParsedExperiment | undefined;
  /** The document's last readable experiment. */
  readonly saved: Experiment | undefined;
  /** The last good result. */
  readonly result: RunResult | undefined;
  /** Whether the document has changed since the result, and could not be run. */
  readonly stale: boolean;
  readonly issues: readonly Issue[];
  readonly activity: Activity;
  /** The newest run whose result has been shown. */
  readonly lastShown: number;
}

export const initialState: SessionState = {
  revision: 0,
  document: undefined,
  parsed: undefined,
  preview: undefined,
  saved: undefined,
  result: undefined,
  stale: false,
  issues: [],
  activity: { kind: "idle" },
  lastShown: 0,
};

/** No experiment is active. */
export function cleared({ revision, lastShown }: SessionState): SessionState {
  return { ...initialState, revision, lastShown };
}

/** The text of the document wins over any preview. */
export function withText(state: SessionState, parsed: ParsedExperiment): SessionState {
  return { ...state, parsed, preview: undefined };
}

/** A changed parameter put into the last readable experiment; undefined where it does not belong to the document. */
export function withPreview(
  state: SessionState,
  {
    document,
    path,
    value,
  }: { readonly document: string; readonly path: readonly PathStep[]; readonly value?: unknown },
): SessionState | undefined {
  if (state.saved === undefined || document !== state.document?.uri) return undefined;
  return { ...state, preview: validateExperiment(withValueAt(state.saved, path, value)) };
}

/** What is to be run: the preview, or else the document. */
export function wantedOf({ preview, parsed }: SessionState): ParsedExperiment | undefined {
  return preview ?? parsed;
}

/** The experiment that the pages show. */
export function shownExperiment({ preview, saved }: SessionState): Experiment | undefined {
  return preview?.ok === true ? preview.experiment : saved;
}

/** What is wanted cannot be run. */
export function refused(state: SessionState, issues: readonly Issue[]): SessionState {
  return { ...state, activity: { kind: "idle" }, issues, stale: true };
}

/** The end of the newest run. */
export function ended(state: SessionState, outcome: Exclude<RunOutcome, { kind: "superseded" }>): SessionState {
  switch (outcome.kind) {
    case "done":
      return {
        ...withResult(state, outcome.result),
        activity: { kind: "idle" },
        issues: issuesOf(outcome.result.report),
      };
    case "cancelled":
      return { ...state, activity: { kind: "cancelled" }, stale: true };
    case "failed":
      return { ...state, activity: { kind: "idle" }, stale: true, issues: failureIssues(outcome.error) };
  }
}

/** A result of a run that has been superseded, or of the newest. */
export function withResult(state: SessionState, result: RunResult): SessionState {
  return { ...state, result, stale: false };
}
