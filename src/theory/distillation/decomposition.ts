import { TheoryError } from "../errors.js";
import { multiplyTransposed, transpose } from "../linearAlgebra/multiply.js";
import { symmetricEigen } from "../linearAlgebra/symmetricEigen.js";

/** The spectrum of a Gram matrix, G = Vᵀ D V, with its rank decided. */
export interface Decomposition {
  /** d_1 ≥ … ≥ d_K ≥ 0, exactly 0 beyond the rank. */
  readonly eigenvalues: Float64Array;
  /** V: K × K row-major, row k the unit eigenvector of d_k. */
  readonly eigenvectors: Float64Array;
  /** K. */
  readonly count: number;
  /** How many eigenvalues lie above the threshold. */
  readonly rank: number;
  /** Absolute: eigenvalues at or below it count as 0. */
  readonly rankThreshold: number;
  /** max |G − VᵀDV| / d_max with the eigenvalues as given here; 0 for G = 0. */
  readonly residual: number;
}

/** Relative threshold K·2⁻⁵²: the size to which rounding alone can lift a zero eigenvalue of a K × K matrix. */
export const automaticRankTolerance = (count: number): number => count * 2 ** -52;

/** How far below zero, in units of the automatic threshold, rounding of the kernel and of the eigensolver may push an eigenvalue. */
const roundingAllowance = 100;

/**
 * Eigenvalues d and eigenvectors V of a Gram matrix, with small eigenvalues set to exactly 0.
 *
 * Floating point returns the zero eigenvalues of a singular G as ±1e−19 or so, and dividing by those is how nonsense begins; so
 * d_k counts as 0 when d_k ≤ rankTolerance·d_max. K × K row-major in, O(K³) by `symmetricEigen`.
 * Errors: `notFinite`, `shapeMismatch`, `outOfRange` for a tolerance outside [0, 1), `notPositiveSemidefinite` when an eigenvalue lies
 * below zero by more than rounding explains (the kernel is not a kernel), with details {smallest, largest, index}: index is that of the first such eigenvalue
 * in descending order, so that count − index of them are negative.
 *
 * @param rankTolerance relative to d_max; "auto" is K·2⁻⁵²
 */
export function decompose(gram: Float64Array, count: number, rankTolerance: number | "auto"): Decomposition {
  const automatic = automaticRankTolerance(count);
  const relative = rankTolerance === "auto" ? automatic : rankTolerance;
  if (!(relative >= 0 && relative < 1)) {
    throw new TheoryError("outOfRange", `decompose: rankTolerance is ${relative}; give "auto" or a number in [0, 1), relative to the largest `
      + "eigenvalue.", { value: relative });
  }
  const { values, vectors } = symmetricEigen(gram, count);
  const largest = Math.max(values[0], 0);
  const smallest = values[count - 1];
  const lowest = -roundingAllowance * automatic * Math.max(largest, -smallest);
  if (smallest < lowest) {
    throw new TheoryError("notPositiveSemidefinite", `decompose: the Gram matrix has the eigenvalue ${smallest} beside the largest ${values[0]}; `
      + "a kernel's are never negative. Choose a positive semidefinite kernel.",
    { smallest, largest: values[0], index: values.findIndex((value) => value < lowest) });
  }
  const rankThreshold = relative * largest;
  let rank = 0;
  while (rank < count && values[rank] > rankThreshold) rank++;
  values.fill(0, rank);
  const residual = rank === 0 ? 0 : largestDeviation(gram, count, values, vectors, rank) / largest;
  return { eigenvalues: values, eigenvectors: vectors, count, rank, rankThreshold, residual };
}

/** max |G − VᵀDV|, in blocks of rows so that no second K × K product is held. */
function largestDeviation(gram: Float64Array, count: number, values: Float64Array, vectors: Float64Array, rank: number): number {
  const columns = transpose(vectors.subarray(0, rank * count), rank, count);
  const weighted = columns.map((value, i) => value * values[i % rank]);
  const blockRows = 32;
  let largest = 0;
  for (let from = 0; from < count; from += blockRows) {
    const rows = Math.min(blockRows, count - from);
    const width = count - from;
    const block = multiplyTransposed(weighted.subarray(from * rank, (from + rows) * rank), rows, columns.subarray(from * rank), width, rank);
    for (let i = 0; i < rows; i++) {
      for (let j = i; j < width; j++) {
        const deviation = Math.abs(gram[(from + i) * count + from + j] - block[i * width + j]);
        if (deviation > largest) largest = deviation;
      }
    }
  }
  return largest;
}
