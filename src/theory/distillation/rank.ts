import { TheoryError } from "../errors.js";

export interface RankDecision {
  /** How many eigenvalues lie above the threshold. */
  readonly rank: number;
  /** Absolute: eigenvalues at or below it count as 0. */
  readonly rankThreshold: number;
}

/** Relative threshold K·2⁻⁵²: the size to which rounding alone can lift a zero eigenvalue of a K × K matrix. */
export const automaticRankTolerance = (count: number): number => count * 2 ** -52;

/**
 * How far below zero, in units of the automatic threshold, rounding of the kernel and of the eigensolver may push an
 * eigenvalue.
 */
const roundingAllowance = 100;

/**
 * How many of a Gram matrix's computed eigenvalues are above 0: d_k > rankTolerance·d_max.
 *
 * `values` are descending: all K, or those of a Krylov space. Errors: `outOfRange` for a tolerance outside [0, 1),
 * `notPositiveSemidefinite` when an eigenvalue lies below zero by more than rounding explains (the kernel is not a
 * kernel), with details {smallest, largest, index}: index is that of the first such eigenvalue in descending order, so
 * that values.length − index of them are negative.
 *
 * @param count K
 * @param rankTolerance relative to d_max; "auto" is K·2⁻⁵²
 */
export function decideRank(values: Float64Array, count: number, rankTolerance: number | "auto"): RankDecision {
  const automatic = automaticRankTolerance(count);
  const relative = rankTolerance === "auto" ? automatic : rankTolerance;
  if (!(relative >= 0 && relative < 1)) {
    throw new TheoryError(
      "outOfRange",
      `decompose: rankTolerance is ${relative}; give "auto" or a number in [0, 1), relative to the largest ` +
        "eigenvalue.",
      { value: relative },
    );
  }
  const largest = Math.max(values[0], 0);
  const smallest = values[values.length - 1];
  const lowest = -roundingAllowance * automatic * Math.max(largest, -smallest);
  if (smallest < lowest) {
    throw new TheoryError(
      "notPositiveSemidefinite",
      `decompose: the Gram matrix has the eigenvalue ${smallest} beside the largest ${values[0]}; ` +
        "a kernel's are never negative. Choose a positive semidefinite kernel.",
      { smallest, largest: values[0], index: values.findIndex((value) => value < lowest) },
    );
  }
  const rankThreshold = relative * largest;
  let rank = 0;
  while (rank < values.length && values[rank] > rankThreshold) rank++;
  return { rank, rankThreshold };
}
