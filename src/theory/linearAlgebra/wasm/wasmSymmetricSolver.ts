import type { SymmetricSolver } from "../symmetricSolver.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";
import { wasmEigen } from "./wasmEigen.js";
import { wasmProduct } from "./wasmProduct.js";
import { wasmTridiagonalise } from "./wasmTridiagonalise.js";

/** A memory that grew beyond this (K ≈ 2000) goes after use; smaller ones serve the next problem. */
const largestKept = 2 ** 27;

/** @param open the module with a fresh memory: asked when a problem comes, and again after a large one. */
export function createWasmSymmetricSolver(name: string, open: () => LinearAlgebraInstance): SymmetricSolver {
  let kept: LinearAlgebraInstance | undefined;

  function use<T>(compute: (instance: LinearAlgebraInstance) => T): T {
    const instance = (kept ??= open());
    try {
      return compute(instance);
    } finally {
      if (instance.memory.buffer.byteLength > largestKept) {
        kept = undefined;
        instance.close();
      }
    }
  }

  return {
    name,
    eigen: (matrix, size) => use((instance) => wasmEigen(instance, matrix, size)),
    tridiagonalise: (matrix, size) => use((instance) => wasmTridiagonalise(instance, matrix, size)),
    // A matrix that stays needs a memory that nobody else writes to.
    product: (matrix, size) => wasmProduct(open(), matrix, size),
  };
}
