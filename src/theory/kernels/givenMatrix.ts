import { TheoryError } from "../errors.js";
import { largestMagnitude } from "../linearAlgebra/norm.js";
import { requireFinite, requireCount, requireLength } from "../requirements.js";

/** A pair of entries that ought to agree. */
export interface AsymmetricPair {
  readonly row: number;
  /** Greater than `row`. */
  readonly column: number;
  /** |m[row,column] − m[column,row]|. */
  readonly difference: number;
}

/** Formulas that are symmetric on paper differ by a few roundings of their largest intermediate value. */
export const automaticSymmetryTolerance = 2 ** -40;

/**
 * The first pair, row by row, with |m_jk − m_kj| > tolerance·max|m|; undefined when there is none.
 *
 * `matrix` is count × count row-major. Infinite differences count as pairs; NaN does too. O(count²). Errors:
 * `shapeMismatch`, `outOfRange` for a tolerance that is not a number ≥ 0.
 *
 * @param tolerance relative to the largest entry
 */
export function checkSymmetry(matrix: Float64Array, count: number, tolerance: number): AsymmetricPair | undefined {
  requireCount("checkSymmetry", "count", count, 1);
  requireLength("checkSymmetry", "matrix", matrix, count * count);
  if (!(tolerance >= 0)) {
    throw new TheoryError(
      "outOfRange",
      `checkSymmetry: tolerance is ${tolerance}; give a number of at least 0, relative to the largest entry.`,
      { value: tolerance },
    );
  }
  const allowed = tolerance * largestMagnitude(matrix);
  for (let row = 0; row < count; row++) {
    for (let column = row + 1; column < count; column++) {
      const difference = Math.abs(matrix[row * count + column] - matrix[column * count + row]);
      if (!(difference <= allowed)) return { row, column, difference };
    }
  }
  return undefined;
}

/**
 * Gram matrix G from the values g(x_j, x_k) themselves: their symmetric part over K, K × K row-major, exactly
 * symmetric.
 *
 * `matrix` holds K rows of K values, without the 1/K. Errors: `shapeMismatch`, `notFinite`, `notSymmetric` with details
 * {row, column, difference} for the first pair that differs by more than the tolerance. Whether G is positive
 * semidefinite is for `decompose` to say.
 *
 * @param tolerance relative to the largest entry; 2⁻⁴⁰ if absent
 */
export function gramFromMatrix(
  matrix: Float64Array,
  count: number,
  tolerance = automaticSymmetryTolerance,
): Float64Array {
  requireCount("gramFromMatrix", "count", count, 1);
  requireLength("gramFromMatrix", "matrix", matrix, count * count);
  requireFinite("gramFromMatrix", "matrix", matrix);
  const pair = checkSymmetry(matrix, count, tolerance);
  if (pair !== undefined) {
    const { row, column, difference } = pair;
    throw new TheoryError(
      "notSymmetric",
      `gramFromMatrix: g(x_${row}, x_${column}) = ${matrix[row * count + column]} and g(x_${column}, x_${row}) = ` +
        `${matrix[column * count + row]}, counting from 0; a kernel is symmetric. Correct the matrix or the formula.`,
      { row, column, difference },
    );
  }
  const gram = new Float64Array(count * count);
  for (let row = 0; row < count; row++) {
    for (let column = row; column < count; column++) {
      // Halves are added, so that entries next to the largest double do not overflow.
      const value = (matrix[row * count + column] / 2 + matrix[column * count + row] / 2) / count;
      gram[row * count + column] = value;
      gram[column * count + row] = value;
    }
  }
  return gram;
}
