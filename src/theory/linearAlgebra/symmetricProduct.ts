import { requireFinite } from "../requirements.js";
import { requireSquare } from "./symmetricPart.js";

/** Writes A x to `into`; both have `size` entries. */
export type SymmetricProduct = (x: Float64Array, into: Float64Array) => void;

/**
 * v ↦ A v for a symmetric size × size row-major matrix; only the entries on and below the diagonal are read, so each
 * counts for two.
 *
 * The matrix is not copied: it must not change while the product is in use. Errors: `shapeMismatch`, `notFinite`.
 */
export function symmetricProduct(matrix: Float64Array, size: number): SymmetricProduct {
  requireSquare("symmetricProduct", matrix, size);
  requireFinite("symmetricProduct", "matrix", matrix);
  return (x, into) => {
    for (let i = 0; i < size; i++) {
      const row = i * size;
      const own = x[i];
      let sum = 0;
      for (let j = 0; j < i; j++) {
        const entry = matrix[row + j];
        sum += entry * x[j];
        into[j] += entry * own;
      }
      into[i] = sum + matrix[row + i] * own;
    }
  };
}
