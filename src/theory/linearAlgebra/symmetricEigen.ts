import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { TheoryError } from "../errors.js";
import { requireCount, requireFinite, requireLength } from "../requirements.js";
import { largestMagnitude } from "./norm.js";
import { powerOfTwoNear } from "./powerOfTwo.js";

export interface SymmetricEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** size × size, row-major: row k is the unit eigenvector of value k. */
  readonly vectors: Float64Array;
}

/**
 * Entries this far below the largest are set to 0. They weigh nothing in double precision, but their squares underflow inside Householder and QL, and
 * ml-matrix then returns vectors that are not orthogonal, or reads past the end of the matrix.
 */
const negligible = 2 ** -400;

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix A = Vᵀ D V.
 *
 * `matrix` is size × size, row-major; its symmetric part (A + Aᵀ)/2 is decomposed, by Householder tridiagonalisation and implicit QL
 * (ml-matrix). Backward error and departure from orthonormality are a small multiple of size·2⁻⁵². Scaled by a power of two first, so
 * that matrices of size 1e±300 work. The sign of an eigenvector is fixed by its first component of at least half the largest
 * magnitude, which is made positive. Errors: `notFinite`, `shapeMismatch`, `overflow`.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  requireCount("symmetricEigen", "size", size, 1);
  requireLength("symmetricEigen", "matrix", matrix, size * size);
  // ml-matrix can loop for ever on NaN.
  requireFinite("symmetricEigen", "matrix", matrix);
  const largest = largestMagnitude(matrix);
  const scale = largest === 0 ? 1 : powerOfTwoNear(largest);
  const symmetric = new Matrix(size, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const mean = (matrix[i * size + j] / scale + matrix[j * size + i] / scale) / 2;
      const value = Math.abs(mean) < negligible ? 0 : mean;
      symmetric.set(i, j, value);
      symmetric.set(j, i, value);
    }
  }
  const { realEigenvalues: ascending, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const values = Float64Array.from(ascending, (value) => value * scale).reverse();
  if (!Number.isFinite(values[0]) || !Number.isFinite(values[size - 1])) {
    throw new TheoryError("overflow", `symmetricEigen: the largest entry is ${largest} and the eigenvalues leave double precision. Rescale the matrix.`,
      { largest });
  }
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) vectors[(size - 1 - k) * size + i] = eigenvectorMatrix.get(i, k);
  }
  for (let k = 0; k < size; k++) fixSign(vectors.subarray(k * size, (k + 1) * size));
  return { values, vectors };
}

function fixSign(vector: Float64Array): void {
  const half = largestMagnitude(vector) / 2;
  const leading = vector.find((value) => Math.abs(value) >= half) ?? 0;
  if (leading >= 0) return;
  for (let i = 0; i < vector.length; i++) vector[i] = -vector[i];
}
