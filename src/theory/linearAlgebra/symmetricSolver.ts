import { tridiagonalise } from "./householder.js";
import { symmetricEigen, type SymmetricEigen } from "./symmetricEigen.js";
import { symmetricProduct } from "./symmetricProduct.js";

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

export interface Tridiagonalisation {
  readonly size: number;
  /** In the matrix's unit. */
  readonly diagonal: Float64Array;
  /** size − 1 entries. */
  readonly offDiagonal: Float64Array;
  /** Qᵀ X for X size × columns row-major; a new array of the same shape. */
  toTridiagonal(vectors: Float64Array, columns: number): Float64Array;
  /** Q X. */
  fromTridiagonal(vectors: Float64Array, columns: number): Float64Array;
}

/** Writes A x to `into`; both have `size` entries. */
export type SymmetricProduct = (x: Float64Array, into: Float64Array) => void;

/** The solver without WebAssembly; also the oracle. */
export const plainSymmetricSolver: SymmetricSolver = {
  name: "ml-matrix",
  eigen: symmetricEigen,
  tridiagonalise,
  product: symmetricProduct,
};
