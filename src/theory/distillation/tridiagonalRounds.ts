import { multiplyTransposed, transpose } from "../linearAlgebra/multiply.js";
import type { Tridiagonalisation } from "../linearAlgebra/tridiagonalisation.js";
import { multiplyTridiagonal, solveTridiagonal } from "../linearAlgebra/tridiagonalSolve.js";
import { tridiagonalSpectrum } from "../linearAlgebra/tridiagonalSpectrum.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import { decideRank } from "./rank.js";
import { problemFromSpectrum, type SpectralProblem } from "./spectralProblem.js";

/** The labels of a Gram matrix G = Q T Qᵀ, T tridiagonal: all eigenvalues and coefficients, and no eigenvectors. */
export interface TridiagonalProblem {
  readonly problem: SpectralProblem;
  /** Qᵀ y_0, K × C row-major. */
  readonly labels: Float64Array;
}

/** Fits in the basis of Q, each K × C row-major. */
export interface TridiagonalFits {
  /** Qᵀ a_t, a_t = (c_t I + G)⁻¹ y_t. */
  readonly duals: readonly Float64Array[];
  /** Qᵀ y_{t+1}. */
  readonly targets: readonly Float64Array[];
}

/**
 * Spectrum and coefficients z = W Qᵀ y_0 from the tridiagonal form, T = Wᵀ D W: implicit QL with its rotations applied
 * to Qᵀ y_0 alone, O(K²C).
 *
 * The signs of the coefficients' rows are arbitrary, which multipliers, rounds and weights do not see. `labels` is K ×
 * C row-major. Errors: `shapeMismatch`, `notFinite`, `overflow`, and as `decideRank`.
 */
export function tridiagonalProblem(
  gram: Tridiagonalisation,
  labels: Float64Array,
  outputs: number,
  rankTolerance: number | "auto",
): TridiagonalProblem {
  requireCount("tridiagonalProblem", "outputs", outputs, 1);
  requireLength("tridiagonalProblem", "labels", labels, gram.size * outputs);
  requireFinite("tridiagonalProblem", "labels", labels);
  const rotated = gram.toTridiagonal(labels, outputs);
  const { values, coefficients } = tridiagonalSpectrum(gram.diagonal, gram.offDiagonal, rotated, outputs);
  values.fill(0, decideRank(values, gram.size, rankTolerance).rank);
  return { problem: problemFromSpectrum(values, coefficients, outputs), labels: rotated };
}

/**
 * The fits of given multipliers: b_t = (c_t I + T)⁻¹ u_t and u_{t+1} = T b_t, from u_0 = Qᵀ y_0. O(KC) a round.
 *
 * Relative errors of b_t are about K·2⁻⁵²·(1 + d_max/c_t), as of any solution in double precision. Components of y_0
 * beyond the rank stay in a_0, divided by c_0; g_xᵀ annihilates them up to rounding, and they are gone from y_1 on.
 */
export function tridiagonalFits(
  gram: Tridiagonalisation,
  { labels, problem: { outputs } }: TridiagonalProblem,
  multipliers: ArrayLike<number>,
): TridiagonalFits {
  const duals: Float64Array[] = [];
  const targets: Float64Array[] = [];
  let current = labels;
  for (let t = 0; t < multipliers.length; t++) {
    const dual = current.slice();
    solveTridiagonal(gram.diagonal, gram.offDiagonal, multipliers[t], dual, outputs);
    current = multiplyTridiagonal(gram.diagonal, gram.offDiagonal, dual, outputs);
    duals.push(dual);
    targets.push(current);
  }
  return { duals, targets };
}

/**
 * f_t on the data, y_{t+1} = Q u_{t+1}, K × C row-major each: one pass over the reflectors for all rounds, O(K²C) a
 * round.
 */
export function fittedFromTridiagonal(
  gram: Tridiagonalisation,
  { targets }: TridiagonalFits,
  outputs: number,
): Float64Array[] {
  const { size } = gram;
  const fits = targets.length;
  const side = new Float64Array(size * fits * outputs);
  targets.forEach((target, t) => {
    for (let i = 0; i < size; i++) side.set(target.subarray(i * outputs, (i + 1) * outputs), (i * fits + t) * outputs);
  });
  const values = gram.fromTridiagonal(side, fits * outputs);
  return targets.map((_, t) => {
    const fit = new Float64Array(size * outputs);
    for (let i = 0; i < size; i++)
      fit.set(values.subarray((i * fits + t) * outputs, (i * fits + t + 1) * outputs), i * outputs);
    return fit;
  });
}

/**
 * The kernel at grid points seen from the basis of Q: row p is Qᵀ g_x/K; P × K row-major. Depends on inputs and kernel
 * alone. O(PK²).
 *
 * @param gridKernelMatrix g(x_p, x_k), P × K row-major, without the 1/K
 */
export function gridFromTridiagonal(gram: Tridiagonalisation, gridKernelMatrix: Float64Array): Float64Array {
  const { size } = gram;
  const points = gridKernelMatrix.length / size;
  const rotated = transpose(gram.toTridiagonal(transpose(gridKernelMatrix, points, size), points), size, points);
  for (let i = 0; i < rotated.length; i++) rotated[i] /= size;
  return rotated;
}

/** f_t at the grid points, P × C row-major each; O(PKC) a round. */
export function predictFromTridiagonal(
  rotatedGrid: Float64Array,
  gram: Tridiagonalisation,
  { duals }: TridiagonalFits,
  outputs: number,
): Float64Array[] {
  const { size } = gram;
  return duals.map((dual) =>
    multiplyTransposed(rotatedGrid, rotatedGrid.length / size, transpose(dual, size, outputs), outputs, size),
  );
}
