import type { ControlsOutcome } from "../../../src/messages/controls.js";

/** Tolerances in [from, to) give this many rounds; infinitely many are more than the profile counts. */
export interface RoundSegment {
  readonly from: number;
  readonly to: number;
  readonly rounds: number;
}

/** The step function N(ε) as maximal pieces of equal N, up to the label energy. */
export function roundSegments(outcome: ControlsOutcome): RoundSegment[] {
  const { profile, labelEnergy } = outcome;
  if (profile === undefined) return [];
  const segments: RoundSegment[] = [];
  profile.tolerances.forEach((from, index) => {
    const rounds = profile.rounds[index] ?? NaN;
    const to = Math.min(profile.tolerances[index + 1] ?? labelEnergy, labelEnergy);
    if (!(from < to)) return;
    const last = segments.at(-1);
    if (last !== undefined && last.rounds === rounds) segments[segments.length - 1] = { ...last, to };
    else segments.push({ from, to, rounds });
  });
  return segments;
}

export function segmentAt(segments: readonly RoundSegment[], tolerance: number): RoundSegment | undefined {
  return segments.find(({ from, to }) => tolerance >= from && tolerance < to);
}

/** "= 4", or "> 63" where the profile has stopped counting. */
export function roundsRelation({ rounds }: RoundSegment, segments: readonly RoundSegment[]): string {
  if (Number.isFinite(rounds)) return `= ${rounds}`;
  return `> ${Math.max(0, ...segments.map((segment) => segment.rounds).filter(Number.isFinite))}`;
}
