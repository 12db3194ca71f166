import { requireFinite } from "../../requirements.js";
import { requireSquare, scaleFor, type SymmetricPart } from "../symmetricPart.js";
import { createLayout, paddedShape, type Layout, type PaddedShape } from "./layout.js";
import type { LinearAlgebraInstance } from "./linearAlgebraInstance.js";

/** A size × size matrix in the module's memory, with room for what else a computation wants there. */
export interface MatrixInMemory extends PaddedShape {
  readonly address: number;
  readonly layout: Layout;
}

/**
 * Copies a row-major matrix (its transposed, which is the same where it matters) to the module's memory; `reserve`
 * places what else is needed, before the memory grows. Throws `shapeMismatch`, `notFinite`, `outOfRange`.
 */
export function takeOver<T>(
  operation: string,
  instance: LinearAlgebraInstance,
  matrix: Float64Array,
  size: number,
  reserve: (shape: MatrixInMemory) => T,
): { stored: MatrixInMemory; reserved: T; largest: number } {
  requireSquare(operation, matrix, size);
  const shape = paddedShape(size);
  const layout = createLayout(instance);
  const stored = { ...shape, layout, address: layout.place(shape.ld * shape.columns) };
  const reserved = reserve(stored);
  layout.commit(operation, size);
  const length = shape.ld / 8;
  const columns = new Float64Array(instance.memory.buffer, stored.address, length * shape.columns);
  for (let j = 0; j < size; j++) {
    columns.set(matrix.subarray(j * size, (j + 1) * size), j * length);
    columns.fill(0, j * length + size, (j + 1) * length);
  }
  columns.fill(0, size * length);
  const largest = instance.exports.largestEntry(stored.address, shape.ld, size);
  if (!Number.isFinite(largest)) requireFinite(operation, "matrix", matrix);
  return { stored, reserved, largest };
}

/** Lower triangle ← (A + Aᵀ)/(2·scale), as symmetricPart() has it. */
export function scaleInMemory(
  instance: LinearAlgebraInstance,
  { address, ld }: MatrixInMemory,
  size: number,
  largest: number,
): Omit<SymmetricPart, "entries"> {
  const scale = scaleFor(largest);
  // 1/scale itself may leave double precision.
  const exponent = Math.round(Math.log2(scale));
  const first = Math.trunc(exponent / 2);
  instance.exports.symmetrise(address, ld, size, 2 ** -first, 2 ** (first - exponent));
  return { scale, largest };
}
