import { TheoryError } from "../errors.js";
import { boundBeside, type Bound } from "./bound.js";
import type { SparsityRatios } from "./sparsityRatio.js";

/** How many basis functions are active after t rounds, and at most how many can be. */
export interface ActiveBasis {
  /** t, from 1 on: the weights are those of B_{t−1}. */
  readonly rounds: number;
  /** #{k : B_{t−1}[k] ≥ τ B_{t−1}[1]}. */
  readonly active: number;
  /** Upper bounds of it. */
  readonly bounds: Bound[];
}

/**
 * The number of active basis functions at relative threshold τ after each round, with the upper bounds that the floors
 * of `sparsityRatios` give.
 *
 *     #{k : B_{t−1}[k] ≥ τ B_{t−1}[1]}  ≤  #{k : ((r_0 − 1 + d_min/d_max)/(r_0 − 1 + d_min/d_k))^t ≥ τ}
 *
 * τ in (0, 1]. Proof: a floor f_k ≤ B[1]/B[k] leaves B[k] ≥ τB[1] possible only where f_k ≤ 1/τ. The weights decrease
 * with k, so when only M modes were looked at and all are counted, the number is M or more. Zero eigenvalues are never
 * active once a multiplier is positive. Logarithms within 2⁻⁴⁰ (relative) of log(1/τ) are counted as active by the
 * bounds, so that rounding cannot set them against the truth. Source of the first bound: follows from the theorem of
 * arXiv 2002.05715. Errors: `outOfRange` for τ.
 */
export function activeBasis({ rounds, modes, truth, floors }: SparsityRatios, threshold: number): ActiveBasis[] {
  if (!(threshold > 0 && threshold <= 1)) {
    throw new TheoryError(
      "outOfRange",
      `activeBasis: the threshold is ${threshold}; give a number above 0 and at most 1, relative to the largest weight.`,
      { value: threshold },
    );
  }
  const limit = -Math.log(threshold);
  const count = (logarithms: Float64Array, t: number, most: number): number => {
    let active = 0;
    for (let i = (t - 1) * modes; i < t * modes; i++) if (logarithms[i] <= most) active++;
    return active;
  };
  return Array.from({ length: rounds }, (_, i) => {
    const t = i + 1;
    const active = count(truth, t, limit);
    const bounds = floors.map(({ id, name, source, hypotheses, values }) =>
      boundBeside(
        {
          id: `activeBasis.${id}`,
          name: `active basis functions, ${name}`,
          statement: "#{k : B[k] ≥ τ B[1]} ≤ #{k : floor of B[1]/B[k] ≤ 1/τ}",
          source,
          side: "upper",
          hypotheses,
          value: values === null ? null : count(values, t, limit * (1 + 2 ** -40) + 2 ** -40),
        },
        active,
      ),
    );
    return { rounds: t, active, bounds };
  });
}
