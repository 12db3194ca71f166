import { tridiagonalise } from "./householder.js";
import { symmetricEigen, type SymmetricEigen } from "./symmetricEigen.js";
import { symmetricProduct, type SymmetricProduct } from "./symmetricProduct.js";
import type { Tridiagonalisation } from "./tridiagonalisation.js";

/**
 * Dense real symmetric matrices, size × size row-major full storage. Plain TypeScript or WebAssembly, one thread or
 * two: the implementation's matter.
 */
export interface SymmetricSolver {
  /** For reports: "ml-matrix", "WebAssembly", "WebAssembly, 2 threads". */
  readonly name: string;
  /**
   * Same contract as symmetricEigen(): descending values, eigenvectors as rows, sign rule, scaling, same TheoryErrors.
   */
  eigen(matrix: Float64Array, size: number): SymmetricEigen;
  /**
   * A = Q T Qᵀ by Householder reflections; Q is kept as reflectors. Same scaling and errors. The matrix is not changed.
   */
  tridiagonalise(matrix: Float64Array, size: number): Tridiagonalisation;
  /** v ↦ A v for many v: the matrix is taken over once. Same errors. */
  product?(matrix: Float64Array, size: number): SymmetricProduct;
}

/** The solver without WebAssembly; also the oracle. */
export const plainSymmetricSolver: SymmetricSolver = {
  name: "ml-matrix",
  eigen: symmetricEigen,
  tridiagonalise,
  product: symmetricProduct,
};
