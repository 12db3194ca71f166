import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { fixSign } from "./fixSign.js";
import { rescale, symmetricPart } from "./symmetricPart.js";

export interface SymmetricEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** size × size, row-major: row k is the unit eigenvector of value k. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix A = Vᵀ D V.
 *
 * `matrix` is size × size, row-major; its symmetric part (A + Aᵀ)/2 is decomposed, by Householder tridiagonalisation
 * and implicit QL (ml-matrix). Backward error and departure from orthonormality are a small multiple of size·2⁻⁵².
 * Scaled by a power of two first, so that matrices of size 1e±300 work. The sign of an eigenvector is fixed by its
 * first component of at least half the largest magnitude, which is made positive. Errors: `notFinite`, `shapeMismatch`,
 * `overflow`.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  // ml-matrix can loop for ever on NaN, which is refused here.
  const part = symmetricPart("symmetricEigen", matrix, size);
  const symmetric = Matrix.from1DArray(size, size, part.entries);
  const { realEigenvalues: ascending, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, {
    assumeSymmetric: true,
  });
  const values = rescale("symmetricEigen", Float64Array.from(ascending).reverse(), part);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) vectors[(size - 1 - k) * size + i] = eigenvectorMatrix.get(i, k);
  }
  for (let k = 0; k < size; k++) fixSign(vectors.subarray(k * size, (k + 1) * size));
  return { values, vectors };
}
