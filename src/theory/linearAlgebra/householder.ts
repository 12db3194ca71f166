import { norm } from "./norm.js";
import { requireLength } from "../requirements.js";
import { negligible, rescale, symmetricPart } from "./symmetricPart.js";
import type { Tridiagonalisation } from "./symmetricSolver.js";

/** Row i of `rows` holds v_i in its first i entries; H_i = I − factors[i]·v_i v_iᵀ acts on these, Q = H_{size−1} ⋯ H_1. */
interface Reflectors {
  readonly rows: Float64Array;
  readonly factors: Float64Array;
}

/**
 * A = Q T Qᵀ with T tridiagonal, by Householder reflections from the last row upwards (Martin, Reinsch, Wilkinson 1968, "tred").
 *
 * Backward error and departure of Q from orthogonality are a small multiple of size·2⁻⁵². The two-sided update of one reflection and the product
 * A v of the next share one pass over the matrix. Errors: `notFinite`, `shapeMismatch`, `overflow`.
 */
export function tridiagonalise(matrix: Float64Array, size: number): Tridiagonalisation {
  const part = symmetricPart("tridiagonalise", matrix, size);
  const rows = part.entries;
  const factors = new Float64Array(size);
  const diagonal = new Float64Array(size);
  const offDiagonal = new Float64Array(size - 1);
  let before: Float64Array = new Float64Array(size);
  let w = new Float64Array(size);
  let next = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows.subarray(i * size, i * size + i + 1);
    for (let j = 0; j <= i; j++) row[j] -= before[i] * w[j] + w[i] * before[j];
    diagonal[i] = row[i];
    if (i === 0) break;
    const v = row.subarray(0, i);
    const reflection = reflect(v);
    factors[i] = reflection.factor;
    offDiagonal[i - 1] = reflection.image;
    updateAndMultiply(rows, size, i, before, w, v, next);
    let overlap = 0;
    for (let j = 0; j < i; j++) overlap += next[j] * v[j];
    for (let j = 0; j < i; j++) next[j] = factors[i] * (next[j] - (factors[i] * overlap / 2) * v[j]);
    before = v;
    [w, next] = [next, w];
  }
  rescale("tridiagonalise", diagonal, part);
  rescale("tridiagonalise", offDiagonal, part);
  const reflectors = { rows, factors };
  return {
    size, diagonal, offDiagonal,
    toTridiagonal: (vectors, columns) => reflected(reflectors, vectors, columns, descending(size)),
    fromTridiagonal: (vectors, columns) => reflected(reflectors, vectors, columns, descending(size).reverse()),
  };
}

/** Turns x into v with v_last = 1 and (I − factor·v vᵀ) x = image·e_last. */
function reflect(x: Float64Array): { factor: number; image: number } {
  const last = x.length - 1;
  const lead = x[last];
  const length = norm(x);
  x[last] = 1;
  if (length < negligible || norm(x, 0, last) === 0) {
    x.fill(0, 0, last);
    return { factor: 0, image: length < negligible ? 0 : lead };
  }
  const image = lead > 0 ? -length : length;
  for (let j = 0; j < last; j++) x[j] /= lead - image;
  return { factor: (image - lead) / image, image };
}

/** Rows 0 … count − 1: A ← A − v wᵀ − w vᵀ on and below the diagonal, then into ← A x. */
function updateAndMultiply(
  rows: Float64Array, size: number, count: number, v: Float64Array, w: Float64Array, x: Float64Array, into: Float64Array,
): void {
  for (let i = 0; i < count; i++) {
    const start = i * size;
    const [vi, wi, xi] = [v[i], w[i], x[i]];
    let sum = 0;
    for (let j = 0; j < i; j++) {
      const entry = rows[start + j] - (vi * w[j] + wi * v[j]);
      rows[start + j] = entry;
      sum += entry * x[j];
      into[j] += entry * xi;
    }
    const corner = rows[start + i] - 2 * vi * wi;
    rows[start + i] = corner;
    into[i] = sum + corner * xi;
  }
}

function descending(size: number): number[] {
  return Array.from({ length: size - 1 }, (_, k) => size - 1 - k);
}

function reflected({ rows, factors }: Reflectors, vectors: Float64Array, columns: number, order: readonly number[]): Float64Array {
  const size = factors.length;
  requireLength("tridiagonalise", "vectors", vectors, size * columns);
  const result = vectors.slice();
  const sums = new Float64Array(columns);
  for (const i of order) {
    const v = rows.subarray(i * size, i * size + i);
    sums.fill(0);
    for (let j = 0; j < i; j++) {
      for (let c = 0; c < columns; c++) sums[c] += v[j] * result[j * columns + c];
    }
    for (let j = 0; j < i; j++) {
      const factor = factors[i] * v[j];
      for (let c = 0; c < columns; c++) result[j * columns + c] -= factor * sums[c];
    }
  }
  return result;
}
