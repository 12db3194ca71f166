import { requireFinite, requireLength } from "../requirements.js";
import { largestMagnitude } from "./norm.js";
import { rescale, scaleFor } from "./symmetricPart.js";

export interface TridiagonalSpectrum {
  /** Descending. */
  readonly values: Float64Array;
  /** Wᵀ X, as many columns as X, row-major: row k belongs to value k. */
  readonly coefficients: Float64Array;
}

/** The unreduced block at work: d and e of T scaled to 1, and the rows of X that are turned along. */
interface Work {
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly x: Float64Array;
  readonly columns: number;
}

const unit = 2 ** -53;
/** With entries of size 1, what an off-diagonal entry of 1e−125 couples cannot be told from uncoupled. */
const uncoupledSquare = 1e-250;
/** Below this the squares inside a plain square root lose digits, and a rotation would no longer be one. */
const smallestSafeRadius = 1e-140;
/** Sweeps per eigenvalue; two are usual. */
const patience = 30;

/**
 * Eigenvalues of a symmetric tridiagonal T = W D Wᵀ, and the coefficients Wᵀ X of given vectors, without the
 * eigenvectors.
 *
 * Implicit QL with Wilkinson's shift (Dubrulle, Martin, Wilkinson 1968), whose rotations are applied to X as they come:
 * O(size²·(1 + columns)). A block is turned end for end where its lower end is the smaller one, because QL then keeps
 * small eigenvalues of graded matrices; deflation where e² ≤ 2⁻¹⁰⁶|d d′|. Backward stable: errors are a small multiple
 * of size·2⁻⁵²·‖T‖. The sign of a row of coefficients is arbitrary.
 *
 * @param vectors X, size × columns row-major; not changed. Empty with 0 columns for eigenvalues alone.
 * Errors: `shapeMismatch`, `notFinite`, `overflow`.
 */
export function tridiagonalSpectrum(
  diagonal: Float64Array,
  offDiagonal: Float64Array,
  vectors: Float64Array,
  columns: number,
): TridiagonalSpectrum {
  const size = diagonal.length;
  requireLength("tridiagonalSpectrum", "offDiagonal", offDiagonal, Math.max(0, size - 1));
  requireLength("tridiagonalSpectrum", "vectors", vectors, size * columns);
  requireFinite("tridiagonalSpectrum", "diagonal", diagonal);
  requireFinite("tridiagonalSpectrum", "offDiagonal", offDiagonal);
  requireFinite("tridiagonalSpectrum", "vectors", vectors);
  const largest = Math.max(largestMagnitude(diagonal), largestMagnitude(offDiagonal));
  const scale = scaleFor(largest);
  const e = new Float64Array(size);
  for (let i = 0; i + 1 < size; i++) e[i] = offDiagonal[i] / scale;
  const work = { d: diagonal.map((value) => value / scale), e, x: vectors.slice(), columns };
  for (let start = 0; start < size;) {
    const end = blockEnd(work, start, size - 1);
    if (end > start && Math.abs(work.d[end]) < Math.abs(work.d[start])) reverse(work, start, end);
    start = diagonaliseTop(work, start, end);
  }
  const { values, coefficients } = descending(work);
  return { values: rescale("tridiagonalSpectrum", values, { scale, largest }), coefficients };
}

/** The last index that is coupled to `start`. */
function blockEnd({ d, e }: Work, start: number, last: number): number {
  let end = start;
  while (end < last && e[end] * e[end] > unit * Math.abs(d[end]) * (unit * Math.abs(d[end + 1])) + uncoupledSquare)
    end++;
  e[end] = 0;
  return end;
}

/**
 * Sweeps over the block until its top entries are eigenvalues; the first index that is not one yet, where a new block
 * begins.
 */
function diagonaliseTop(work: Work, start: number, end: number): number {
  let top = start;
  for (let sweeps = 0; top < end; sweeps++) {
    const coupled = blockEnd(work, top, end);
    if (coupled === top) {
      top++;
      continue;
    }
    // A block that has split is looked at afresh: its parts may want another direction.
    if (coupled < end) return top;
    if (sweeps > patience * (end - start + 1))
      throw new Error("tridiagonalSpectrum: QL did not converge, which finite input cannot cause.");
    sweep(work, top, end);
  }
  return end + 1;
}

/** One implicit QL sweep with the shift of the leading 2 × 2 block, from the bottom of the block to its top. */
function sweep({ d, e, x, columns }: Work, top: number, bottom: number): void {
  const slope = (d[top + 1] - d[top]) / (2 * e[top]);
  const shift = e[top] / (slope + (slope < 0 ? -1 : 1) * Math.sqrt(slope * slope + 1));
  let g = d[bottom] - d[top] + shift;
  let [sine, cosine, carried] = [1, 1, 0];
  for (let i = bottom - 1; i >= top; i--) {
    const f = sine * e[i];
    const b = cosine * e[i];
    let radius = Math.sqrt(f * f + g * g);
    if (radius < smallestSafeRadius) radius = Math.hypot(f, g);
    e[i + 1] = radius;
    if (radius === 0) {
      d[i + 1] -= carried;
      e[bottom] = 0;
      return;
    }
    sine = f / radius;
    cosine = g / radius;
    g = d[i + 1] - carried;
    const r = (d[i] - g) * sine + 2 * cosine * b;
    carried = sine * r;
    d[i + 1] = g + carried;
    g = cosine * r - b;
    for (let k = i * columns; k < (i + 1) * columns; k++) {
      const below = x[k + columns];
      x[k + columns] = sine * x[k] + cosine * below;
      x[k] = cosine * x[k] - sine * below;
    }
  }
  d[top] -= carried;
  e[top] = g;
  e[bottom] = 0;
}

/** Numbers the rows and columns of a block backwards. */
function reverse({ d, e, x, columns }: Work, start: number, end: number): void {
  d.subarray(start, end + 1).reverse();
  e.subarray(start, end).reverse();
  for (let i = start, j = end; i < j; i++, j--) {
    for (let c = 0; c < columns; c++)
      [x[i * columns + c], x[j * columns + c]] = [x[j * columns + c], x[i * columns + c]];
  }
}

function descending({ d, x, columns }: Work): TridiagonalSpectrum {
  const order = Array.from(d, (_, k) => k).sort((i, j) => d[j] - d[i]);
  const coefficients = new Float64Array(x.length);
  order.forEach((from, to) => {
    coefficients.set(x.subarray(from * columns, (from + 1) * columns), to * columns);
  });
  return { values: Float64Array.from(order, (k) => d[k]), coefficients };
}
