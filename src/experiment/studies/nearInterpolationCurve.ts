import { nearInterpolation } from "../../theory/bounds/nearInterpolation.js";
import type { Hypothesis } from "../../theory/bounds/bound.js";
import { distill } from "../../theory/distillation/rounds.js";
import { labelEnergy, type SpectralProblem } from "../../theory/distillation/spectralProblem.js";

/** One statement on S_B near interpolation, as r_0 grows; null where it says nothing or the truth was not computed. */
export interface NearInterpolationCurve {
  readonly id: string;
  readonly name: string;
  readonly statement: string;
  readonly source: string;
  readonly hypotheses: readonly Hypothesis[];
  readonly limit: number | null;
  /** The count of rounds t that the statement takes at each r_0. */
  readonly rounds: readonly (number | null)[];
  readonly values: readonly (number | null)[];
  /** S_B after ⌈t⌉ rounds. */
  readonly truths: readonly (number | null)[];
}

export interface NearInterpolationCurves {
  /** r_0, ascending; ε = label energy / r_0². */
  readonly ratios: Float64Array;
  readonly curves: readonly NearInterpolationCurve[];
}

/** From r_0 = √2 to 1000, evenly in its logarithm. */
const [first, last] = [Math.SQRT2, 1000];
/** Fewer where each takes a second's part. */
const pointsFor = (rank: number) => (rank > 100_000 ? 8 : 36);
/** Rounds are run as far as rounds × modes stays below this. */
const mostWork = 1e7;

/** The floors of S_B at the rounds that are sure to be there, their limits as ε → 0, and S_B itself. */
export function nearInterpolationCurves(problem: SpectralProblem, shouldStop?: () => boolean): NearInterpolationCurves {
  const points = pointsFor(problem.rank);
  const speaks = nearInterpolation(problem, first).every(({ value }) => value !== null);
  const ratios = Float64Array.from({ length: points }, (_, i) => first * (last / first) ** (i / (points - 1)));
  const energy = labelEnergy(problem);
  const statements = Array.from(ratios, (ratio) =>
    nearInterpolation(problem, ratio, speaks ? multipliersAt(problem, energy, ratio, shouldStop) : []),
  );
  const [template] = statements;
  return {
    ratios,
    curves: (template ?? []).map(({ id, name, statement, source, hypotheses, limit }, j) => ({
      id,
      name,
      statement,
      source,
      hypotheses,
      limit,
      rounds: statements.map((pair) => pair[j]?.rounds ?? null),
      values: statements.map((pair) => pair[j]?.value ?? null),
      truths: statements.map((pair) => pair[j]?.truth ?? null),
    })),
  };
}

/** c_0, c_1, … of as many rounds as the statements look at; none where they would take too long. */
function multipliersAt(
  problem: SpectralProblem,
  energy: number,
  ratio: number,
  shouldStop: (() => boolean) | undefined,
): number[] {
  const rounds = Math.ceil(ratio - 1);
  if (rounds * problem.rank > mostWork) return [];
  const distillation = distill(problem, {
    tolerance: energy / ratio ** 2,
    recordedRounds: rounds,
    recordedModes: 0,
    maximalRounds: rounds,
    ...(shouldStop === undefined ? {} : { shouldStop }),
  });
  return distillation.rounds.map(({ multiplier }) => multiplier);
}
