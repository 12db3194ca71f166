import { norm } from "./norm.js";
import { fromReflected, toReflected, type Reflector } from "./reflectors.js";
import { negligible, rescale, symmetricPart } from "./symmetricPart.js";
import type { Tridiagonalisation } from "./tridiagonalisation.js";

/**
 * A = Q T Qᵀ with T tridiagonal, by Householder reflections from the last row upwards (Martin, Reinsch, Wilkinson 1968,
 * "tred").
 *
 * Backward error and departure of Q from orthogonality are a small multiple of size·2⁻⁵². The two-sided update of one
 * reflection and the product A v of the next share one pass over the matrix. Errors: `notFinite`, `shapeMismatch`,
 * `overflow`.
 */
export function tridiagonalise(matrix: Float64Array, size: number): Tridiagonalisation {
  const part = symmetricPart("tridiagonalise", matrix, size);
  const rows = part.entries;
  const reflectors: Reflector[] = [];
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
    const { factor, image } = reflect(v);
    reflectors.push({ vector: v, first: 0, factor });
    offDiagonal[i - 1] = image;
    updateAndMultiply(rows, size, i, before, w, v, next);
    let overlap = 0;
    for (let j = 0; j < i; j++) overlap += next[j] * v[j];
    for (let j = 0; j < i; j++) next[j] = factor * (next[j] - ((factor * overlap) / 2) * v[j]);
    before = v;
    [w, next] = [next, w];
  }
  rescale("tridiagonalise", diagonal, part);
  rescale("tridiagonalise", offDiagonal, part);
  return {
    size,
    diagonal,
    offDiagonal,
    toTridiagonal: (vectors, columns) => toReflected(reflectors, size, vectors, columns),
    fromTridiagonal: (vectors, columns) => fromReflected(reflectors, size, vectors, columns),
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
  rows: Float64Array,
  size: number,
  count: number,
  v: Float64Array,
  w: Float64Array,
  x: Float64Array,
  into: Float64Array,
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
