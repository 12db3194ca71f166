import { multiply } from "../linearAlgebra/multiply.js";
import { plainSymmetricSolver, type SymmetricSolver } from "../linearAlgebra/symmetricSolver.js";
import { decideRank } from "./rank.js";

export { automaticRankTolerance } from "./rank.js";

/** The spectrum of a Gram matrix, G = Vᵀ D V, with its rank decided. */
export interface Decomposition {
  /** d_1 ≥ d_2 ≥ … ≥ 0, exactly 0 beyond the rank: K of them, or as many as a Krylov space has. */
  readonly eigenvalues: Float64Array;
  /** V: K columns, row-major; row k is the unit eigenvector of d_k. */
  readonly eigenvectors: Float64Array;
  /** K. */
  readonly count: number;
  /** How many eigenvalues lie above the threshold. */
  readonly rank: number;
  /** Absolute: eigenvalues at or below it count as 0. */
  readonly rankThreshold: number;
  /** max |G − VᵀDV| / d_max with the eigenvalues as given here, over at most 32 rows spread evenly; 0 for G = 0. */
  readonly residual: number;
}

/**
 * Eigenvalues d and eigenvectors V of a Gram matrix, with small eigenvalues set to exactly 0.
 *
 * Floating point returns the zero eigenvalues of a singular G as ±1e−19 or so, and dividing by those is how nonsense
 * begins; so d_k counts as 0 when d_k ≤ rankTolerance·d_max. K × K row-major in, O(K³) by the solver. Errors: as the
 * solver, and as `decideRank`.
 *
 * @param rankTolerance relative to d_max; "auto" is K·2⁻⁵²
 */
export function decompose(
  gram: Float64Array,
  count: number,
  rankTolerance: number | "auto",
  solver: SymmetricSolver = plainSymmetricSolver,
): Decomposition {
  const { values, vectors } = solver.eigen(gram, count);
  const { rank, rankThreshold } = decideRank(values, count, rankTolerance);
  values.fill(0, rank);
  const residual = rank === 0 ? 0 : largestDeviation(gram, count, values, vectors, rank) / values[0];
  return { eigenvalues: values, eigenvectors: vectors, count, rank, rankThreshold, residual };
}

/** max |G − VᵀDV| over the rows looked at. */
function largestDeviation(
  gram: Float64Array,
  count: number,
  values: Float64Array,
  vectors: Float64Array,
  rank: number,
): number {
  const rows = Math.min(count, 32);
  const rowAt = (i: number) => Math.floor((i * count) / rows);
  const weighted = new Float64Array(rows * rank);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < rank; k++) weighted[i * rank + k] = vectors[k * count + rowAt(i)] * values[k];
  }
  const product = multiply(weighted, rows, vectors, rank, count);
  let largest = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < count; j++)
      largest = Math.max(largest, Math.abs(gram[rowAt(i) * count + j] - product[i * count + j]));
  }
  return largest;
}
