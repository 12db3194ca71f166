import { isUnreadable } from "../experiment/experimentJson.js";
import { initialRatioAt, type ToleranceProfile } from "../experiment/toleranceProfile.js";
import type { ControlsOutcome, ControlsSnapshot } from "../messages/controls.js";
import type { PanelSnapshot } from "../messages/panel.js";
import type { StudyState } from "../messages/study.js";
import { shownExperiment, type SessionState } from "./sessionState.js";

export function panelSnapshotOf(state: SessionState, study: StudyState | undefined): PanelSnapshot {
  const { revision, activity, issues, document, saved, result, stale, preview } = state;
  const title = saved?.title ?? document?.fileName;
  return {
    revision,
    activity,
    issues,
    ...(document !== undefined && isEditable(state) ? { document: document.uri } : {}),
    ...(title === undefined ? {} : { title }),
    ...(document === undefined ? {} : { fileName: document.fileName }),
    ...(result === undefined ? {} : { result: { ...result, stale } }),
    ...(study === undefined ? {} : { study }),
    ...(preview === undefined ? {} : { moving: true }),
  };
}

export function controlsSnapshotOf(state: SessionState, profile: ToleranceProfile | undefined): ControlsSnapshot {
  const { revision, activity, issues, document } = state;
  const experiment = shownExperiment(state);
  const outcome = outcomeOf(state, profile);
  return {
    revision,
    activity,
    issues,
    editable: isEditable(state),
    ...(document === undefined ? {} : { document: document.uri, fileName: document.fileName }),
    ...(experiment === undefined ? {} : { experiment }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Whether the text is well-formed JSON, each key once, so that a value can be put into it. */
function isEditable({ parsed }: SessionState): boolean {
  return parsed !== undefined && (parsed.ok || !parsed.issues.some(isUnreadable));
}

/** Without a result, because ε was infeasible from the start, the profile alone still tells where ε may lie. */
function outcomeOf(state: SessionState, profile: ToleranceProfile | undefined): ControlsOutcome | undefined {
  const { result, stale } = state;
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
  const experiment = shownExperiment(state);
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
