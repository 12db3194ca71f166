import type * as vscode from "vscode";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { Issue } from "../experiment/issue.js";
import type { ParsedExperiment } from "../experiment/parseExperiment.js";
import { initialRatioAt, type ToleranceProfile } from "../experiment/toleranceProfile.js";
import type { ControlsOutcome, ControlsSnapshot } from "../messages/controls.js";
import type { Activity, PanelSnapshot } from "../messages/panel.js";
import type { StudyState } from "../messages/study.js";
import type { RunResult } from "../solver/solver.js";
import { fileNameOf, isEditable } from "./experimentDocument.js";

/** What the session knows, from which both pages' snapshots are made. */
export interface SessionState {
  readonly revision: number;
  readonly activity: Activity;
  readonly issues: readonly Issue[];
  readonly uri: vscode.Uri | undefined;
  readonly parsed: ParsedExperiment | undefined;
  /** The document's last readable experiment. */
  readonly saved: Experiment | undefined;
  /** The same, with a value that is being dragged put in. */
  readonly experiment: Experiment | undefined;
  readonly result: RunResult | undefined;
  readonly stale: boolean;
  readonly profile: ToleranceProfile | undefined;
  readonly study: StudyState | undefined;
}

export function panelSnapshotOf({
  revision,
  activity,
  issues,
  uri,
  parsed,
  saved,
  result,
  stale,
  study,
}: SessionState): PanelSnapshot {
  const fileName = uri === undefined ? undefined : fileNameOf(uri);
  const title = saved?.title ?? fileName;
  return {
    revision,
    activity,
    issues,
    ...(uri === undefined || parsed === undefined || !isEditable(parsed) ? {} : { document: uri.toString() }),
    ...(title === undefined ? {} : { title }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(result === undefined ? {} : { result: { ...result, stale } }),
    ...(study === undefined ? {} : { study }),
  };
}

export function controlsSnapshotOf(state: SessionState): ControlsSnapshot {
  const { revision, activity, issues, uri, parsed, experiment } = state;
  const outcome = outcomeOf(state);
  return {
    revision,
    activity,
    issues,
    editable: parsed !== undefined && isEditable(parsed),
    ...(uri === undefined ? {} : { document: uri.toString(), fileName: fileNameOf(uri) }),
    ...(experiment === undefined ? {} : { experiment }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Without a result, because ε was infeasible from the start, the profile alone still tells where ε may lie. */
function outcomeOf({ experiment, result, stale, profile }: SessionState): ControlsOutcome | undefined {
  if (result !== undefined) {
    const { spectrum, collapse, data } = result.report;
    const { reachableError, labelEnergy } = profile ?? data;
    return {
      stale,
      reachableError: reachableError ?? 0,
      labelEnergy,
      count: spectrum.count,
      rank: spectrum.rank,
      rounds: collapse.rounds,
      initialRatio: collapse.initialRatio,
      ...(profile === undefined || profile.tolerances.length === 0 ? {} : { profile }),
    };
  }
  if (profile === undefined || experiment === undefined) return undefined;
  const { reachableError, labelEnergy, count, rank } = profile;
  return {
    stale: true,
    reachableError: reachableError ?? 0,
    labelEnergy,
    count,
    rank,
    rounds: null,
    initialRatio: initialRatioAt(profile, experiment.tolerance),
    profile,
  };
}
