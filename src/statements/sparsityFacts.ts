import type { Hypothesis } from "../theory/bounds/bound.js";
import { sparsityRatios } from "../theory/bounds/sparsityRatio.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { nonTrivial } from "./hypotheses.js";
import { oncePer } from "./oncePer.js";
import { roundsLookedAt } from "./roundsLookedAt.js";
import type { SheetInput } from "./statement.js";

/** What every statement about sparsity starts from: the last rounds that are looked at, and the floors of their ratios. */
export const sparsityFacts = oncePer((input: SheetInput) => {
  const {
    problem,
    distillation: { initialRatio },
    modes,
  } = input;
  const multipliers = roundsLookedAt(input).map(({ multiplier }) => multiplier);
  const rounds = multipliers.length;
  const ratios = sparsityRatios(problem, initialRatio, multipliers, modes);
  const last = Math.min(problem.rank, ratios.modes);
  const at = (logarithms: Float64Array): number => logarithms[(rounds - 1) * ratios.modes + last - 1];
  const floorOf = (values: Float64Array | null): number | null => (values === null ? null : at(values));
  return {
    problem,
    initialRatio,
    multipliers,
    modes,
    rounds,
    ratios,
    /** The last of the eigenvalues above 0 that are looked at. */
    last,
    after: `after ${rounds} round${rounds === 1 ? "" : "s"}`,
    hypotheses: [nonTrivial(initialRatio > 1), { text: "at least two eigenvalues are above 0", holds: last > 1 }],
    /** The entry of the last round and the last eigenvalue. */
    at,
    floorOf,
    floors:
      rounds === 0 || last < 2
        ? null
        : { power: floorOf(ratios.floors[0].values), product: floorOf(ratios.floors[1].values) ?? 0 },
  };
});

export const amongTheLeading = (input: SheetInput): string | undefined => {
  const { problem, ratios } = sparsityFacts(input);
  return problem.rank > ratios.modes
    ? `among the leading ${ratios.modes} of ${problem.rank} eigenvalues above 0`
    : undefined;
};

export const smallestOf = ({ eigenvalues, rank }: SpectralProblem): number => (rank === 0 ? 0 : eigenvalues[rank - 1]);

/** Each hypothesis once. */
export function merged(own: readonly Hypothesis[], more: readonly Hypothesis[]): Hypothesis[] {
  return [...own, ...more.filter(({ text }) => own.every((each) => each.text !== text))];
}
