import { fixSign } from "../fixSign.js";
import type { SymmetricEigen } from "../symmetricEigen.js";
import { rescale } from "../symmetricPart.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";
import { reduce } from "./wasmTridiagonalise.js";

/** Vectors that a merge of two halves needs (assembly/workspace.ts), and one for the size of its update. */
const mergeVectors = 13;
/** Columns that a share works on at a time, packed for both halves (assembly/mergeJobs.ts). */
const chunkColumns = 33;

/**
 * eigen() of symmetricSolver.ts: reduction to tridiagonal form, divide and conquer, back-transformation. Three matrices
 * of memory at most.
 */
export function wasmEigen(instance: LinearAlgebraInstance, matrix: Float64Array, size: number): SymmetricEigen {
  const { reduced, reserved } = reduce("symmetricEigen", instance, matrix, size, ({ layout, ld, columns }, shares) => ({
    order: layout.place(8 * columns),
    vectors: layout.place(ld * columns),
    work: layout.place(
      mergeVectors * 8 * (columns + 8) + 8 * columns * columns + shares * chunkColumns * 8 * (columns + 8) + 100 * ld,
    ),
  }));
  const { stored, diagonal, offDiagonal, factors, shares } = reduced;
  const { order, vectors, work } = reserved;
  const { buffer } = instance.memory;
  const length = stored.ld / 8;
  const basis = new Float64Array(buffer, vectors, length * stored.columns).fill(0);
  const converged = instance.exports.divide(
    diagonal,
    offDiagonal,
    order,
    size,
    vectors,
    stored.ld,
    work,
    8 * (stored.columns + 8),
    shares,
  );
  if (converged === 0) throw new Error("symmetricEigen: QL did not converge, which finite input cannot cause.");
  instance.exports.backTransform(stored.address, factors, size, vectors, size, stored.ld, work, shares);
  const unordered = new Float64Array(buffer, diagonal, size);
  const ascending = new Uint32Array(buffer, order, size);
  const values = rescale(
    "symmetricEigen",
    Float64Array.from(ascending, (column) => unordered[column]).reverse(),
    reduced.unit,
  );
  const rows = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const row = rows.subarray(k * size, (k + 1) * size);
    const column = ascending[size - 1 - k];
    row.set(basis.subarray(column * length, column * length + size));
    fixSign(row);
  }
  return { values, vectors: rows };
}
