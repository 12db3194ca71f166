import { TheoryError } from "../errors.js";
import { multiply, multiplyTransposed } from "../linearAlgebra/multiply.js";
import type { Decomposition } from "./decomposition.js";
import type { FitInBasis } from "./round.js";

/**
 * f_t on the data, y_{t+1} = Vᵀ D (c_t + D)⁻¹ z_t, for each round: K × C row-major.
 *
 * One pass over V for all rounds. Absolute error about K·2⁻⁵³·‖y_t‖.
 */
export function fittedValues(decomposition: Decomposition, rounds: readonly FitInBasis[]): Float64Array[] {
  const { count, eigenvalues, eigenvectors, rank } = decomposition;
  const { rows, fits } = dualRows(decomposition, rounds);
  for (let i = 0; i < rows.length; i++) rows[i] *= eigenvalues[i % rank];
  const values = multiply(rows, fits, eigenvectors, rank, count);
  return unstack((fit, point) => values[fit * count + point], fits, count, rounds.length);
}

/**
 * f_t(x) = g_xᵀ Vᵀ (c_t + D)⁻¹ z_t on the range of G, for each round: P × C row-major.
 *
 * The duals Vᵀ(c_t + D)⁻¹z_t of all rounds are formed in one pass over V, the values in one pass over the P × K matrix:
 * O((K² + PK) C) a round. Errors: `shapeMismatch`.
 *
 * @param gridKernelMatrix g(x_p, x_k), P × K row-major, without the 1/K
 */
export function predict(
  gridKernelMatrix: Float64Array,
  decomposition: Decomposition,
  rounds: readonly FitInBasis[],
): Float64Array[] {
  const { count, eigenvectors, rank } = decomposition;
  const points = rowsOf("predict", gridKernelMatrix, count);
  const { rows, fits } = dualRows(decomposition, rounds);
  const duals = multiply(rows, fits, eigenvectors, rank, count);
  for (let i = 0; i < duals.length; i++) duals[i] /= count;
  const values = multiplyTransposed(gridKernelMatrix, points, duals, fits, count);
  return unstack((fit, point) => values[point * fits + fit], fits, points, rounds.length);
}

/**
 * The eigenbasis continued off the data: g_xᵀ v_k for each grid point and each eigenvector with d_k > 0; P × rank
 * row-major.
 *
 * On the data it is d_k v_k. It depends on inputs and kernel alone: with it kept, `predictFromBasis` costs O(P·rank) a
 * round while tolerance, labels and rounds change. O(PK·rank). Errors: `shapeMismatch`.
 *
 * @param gridKernelMatrix g(x_p, x_k), P × K row-major, without the 1/K
 */
export function basisOnGrid(gridKernelMatrix: Float64Array, decomposition: Decomposition): Float64Array {
  const { count, eigenvectors, rank } = decomposition;
  const points = rowsOf("basisOnGrid", gridKernelMatrix, count);
  const basis = multiplyTransposed(gridKernelMatrix, points, eigenvectors.subarray(0, rank * count), rank, count);
  for (let i = 0; i < basis.length; i++) basis[i] /= count;
  return basis;
}

/** The same values as `predict`, from the P × rank basis that `basisOnGrid` returned. Errors: `shapeMismatch`. */
export function predictFromBasis(
  basis: Float64Array,
  decomposition: Decomposition,
  rounds: readonly FitInBasis[],
): Float64Array[] {
  const { rank } = decomposition;
  const points = rowsOf("predictFromBasis", basis, rank);
  const { rows, fits } = dualRows(decomposition, rounds);
  const values = multiplyTransposed(basis, points, rows, fits, rank);
  return unstack((fit, point) => values[point * fits + fit], fits, points, rounds.length);
}

/** The duals in the basis as rows, one for each round and output: (rounds·C) × rank. */
function dualRows(
  { eigenvalues: { length: modes }, rank }: Decomposition,
  rounds: readonly FitInBasis[],
): { rows: Float64Array; fits: number } {
  for (const { round, basisWeights } of rounds) {
    if (basisWeights.length === modes) continue;
    throw new TheoryError(
      "shapeMismatch",
      `prediction: round ${round} holds ${basisWeights.length} of ${modes} modes. Distil without recordedModes.`,
      { round, modes: basisWeights.length, count: modes },
    );
  }
  const outputs = rounds.length === 0 ? 0 : rounds[0].dualInBasis.length / modes;
  const fits = rounds.length * outputs;
  const rows = new Float64Array(fits * rank);
  rounds.forEach(({ dualInBasis }, t) => {
    for (let k = 0; k < rank; k++) {
      for (let j = 0; j < outputs; j++) rows[(t * outputs + j) * rank + k] = dualInBasis[k * outputs + j];
    }
  });
  return { rows, fits };
}

/** The values of all fits, apart into one points × C array a round. */
function unstack(
  value: (fit: number, point: number) => number,
  fits: number,
  points: number,
  rounds: number,
): Float64Array[] {
  const outputs = fits / rounds;
  return Array.from({ length: rounds }, (_, t) => {
    const result = new Float64Array(points * outputs);
    for (let i = 0; i < points; i++) {
      for (let j = 0; j < outputs; j++) result[i * outputs + j] = value(t * outputs + j, i);
    }
    return result;
  });
}

function rowsOf(operation: string, matrix: Float64Array, columns: number): number {
  const rows = columns === 0 ? 0 : matrix.length / columns;
  if (!Number.isInteger(rows)) {
    throw new TheoryError(
      "shapeMismatch",
      `${operation}: the matrix has ${matrix.length} entries; give whole rows of ${columns}.`,
      { length: matrix.length, columns },
    );
  }
  return rows;
}
