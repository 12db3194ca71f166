import { formatNumber } from "../../../src/figures/format.js";
import type { ControlsOutcome } from "../../../src/messages/controls.js";
import { roundSegments, roundsRelation, segmentAt } from "./roundSegments.js";
import { reachesZero } from "./sliderRange.js";

export interface Hint {
  readonly text: string;
  readonly outside: boolean;
}

/** Where a tolerance stands between the error that can be reached and the energy of the labels. */
export function toleranceHint(outcome: ControlsOutcome, tolerance: number): Hint {
  const { reachableError, labelEnergy } = outcome;
  if (tolerance >= labelEnergy) return { text: "at or above label energy: N = 0", outside: true };
  if (isInfeasible(outcome, tolerance)) {
    return { text: `infeasible: ε must exceed ${formatNumber(reachableError, 3)}`, outside: true };
  }
  const segments = roundSegments(outcome);
  const segment = segmentAt(segments, tolerance);
  if (segment === undefined) return { text: "", outside: false };
  return {
    text: `N ${roundsRelation(segment, segments)} for ${formatNumber(segment.from, 3)} ≤ ε < ${formatNumber(segment.to, 3)}`,
    outside: false,
  };
}

export function isInfeasible(outcome: ControlsOutcome, tolerance: number): boolean {
  return !reachesZero(outcome) && tolerance <= outcome.reachableError && tolerance < outcome.labelEnergy;
}
