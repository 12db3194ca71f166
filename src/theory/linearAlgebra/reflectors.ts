import { requireLength } from "../requirements.js";
import { transpose } from "./multiply.js";

/** H = I − factor·v vᵀ, where v sits on the entries `first`, first + 1, … and is 0 elsewhere. */
export interface Reflector {
  readonly vector: Float64Array;
  readonly first: number;
  readonly factor: number;
}

/** Qᵀ X for Q = H_0 H_1 ⋯ and X size × columns row-major; a new array. O(size²·columns). Error: `shapeMismatch`. */
export function toReflected(
  reflectors: readonly Reflector[],
  size: number,
  vectors: Float64Array,
  columns: number,
): Float64Array {
  return reflectAll(reflectors, size, vectors, columns);
}

/** Q X for the same. */
export function fromReflected(
  reflectors: readonly Reflector[],
  size: number,
  vectors: Float64Array,
  columns: number,
): Float64Array {
  return reflectAll([...reflectors].reverse(), size, vectors, columns);
}

function reflectAll(
  reflectors: readonly Reflector[],
  size: number,
  vectors: Float64Array,
  columns: number,
): Float64Array {
  requireLength("tridiagonalise", "vectors", vectors, size * columns);
  const rows = transpose(vectors, size, columns);
  for (const { vector, first, factor } of reflectors) {
    if (factor === 0) continue;
    for (let c = 0; c < columns; c++) reflect(vector, factor, rows, c * size + first);
  }
  return transpose(rows, columns, size);
}

/** Four sums at a time, or each addition would wait for the one before. */
function reflect(vector: Float64Array, factor: number, x: Float64Array, at: number): void {
  const length = vector.length;
  const even = length - (length % 4);
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let i = 0; i < even; i += 4) {
    s0 += vector[i] * x[at + i];
    s1 += vector[i + 1] * x[at + i + 1];
    s2 += vector[i + 2] * x[at + i + 2];
    s3 += vector[i + 3] * x[at + i + 3];
  }
  for (let i = even; i < length; i++) s0 += vector[i] * x[at + i];
  const weight = factor * (s0 + s1 + (s2 + s3));
  for (let i = 0; i < length; i++) x[at + i] -= weight * vector[i];
}
