import { TheoryError } from "../errors.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import { largestMagnitude } from "./norm.js";
import { powerOfTwoNear } from "./powerOfTwo.js";

/**
 * Entries this far below the largest are set to 0. They weigh nothing in double precision, but their squares underflow
 * inside Householder and QL, and ml-matrix then returns vectors that are not orthogonal, or reads past the end of the
 * matrix.
 */
export const negligible = 2 ** -400;

export interface SymmetricPart {
  /** (A + Aᵀ)/(2·scale), size × size row-major; its own array. */
  readonly entries: Float64Array;
  /** A power of two near the largest |A_ij|, 1 for A = 0. */
  readonly scale: number;
  readonly largest: number;
}

/**
 * The symmetric part of a size × size row-major matrix, scaled to entries of at most 2 so that nothing overflows on the
 * way to its eigenvalues.
 *
 * Errors: `outOfRange` (size), `shapeMismatch`, `notFinite`; `operation` is who asks, for the message.
 */
export function symmetricPart(operation: string, matrix: Float64Array, size: number): SymmetricPart {
  requireSquare(operation, matrix, size);
  requireFinite(operation, "matrix", matrix);
  const largest = largestMagnitude(matrix);
  const scale = scaleFor(largest);
  const entries = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const mean = (matrix[i * size + j] / scale + matrix[j * size + i] / scale) / 2;
      const value = Math.abs(mean) < negligible ? 0 : mean;
      entries[i * size + j] = value;
      entries[j * size + i] = value;
    }
  }
  return { entries, scale, largest };
}

export function requireSquare(operation: string, matrix: Float64Array, size: number): void {
  requireCount(operation, "size", size, 1);
  requireLength(operation, "matrix", matrix, size * size);
}

export function scaleFor(largest: number): number {
  return largest === 0 ? 1 : powerOfTwoNear(largest);
}

/** values · scale in place; throws `overflow` where that leaves double precision. */
export function rescale(
  operation: string,
  values: Float64Array,
  { scale, largest }: Pick<SymmetricPart, "scale" | "largest">,
): Float64Array {
  for (let i = 0; i < values.length; i++) {
    values[i] *= scale;
    if (!Number.isFinite(values[i])) {
      throw new TheoryError(
        "overflow",
        `${operation}: the largest entry is ${largest} and the eigenvalues leave double precision. Rescale the matrix.`,
        { largest },
      );
    }
  }
  return values;
}
