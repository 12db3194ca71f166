/** Sums of squares within these limits lost nothing to overflow or underflow that double precision would notice. */
const smallestSafe = 1e-280;
const largestSafe = 1e300;

/**
 * Euclidean norm ‖v‖ of entries `from` ≤ i < `to`, safe against overflow and underflow of the squares.
 *
 * Relative error at most about (length/2 + 2)·2⁻⁵³. NaN entries give NaN; 0 for an empty range. The plain sum of
 * squares decides first; a second, scaled pass is made only where its result cannot be trusted.
 */
export function norm(values: ArrayLike<number>, from = 0, to = values.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] * values[i];
  if (sum >= smallestSafe && sum <= largestSafe) return Math.sqrt(sum);
  let largest = 0;
  for (let i = from; i < to; i++) {
    const size = Math.abs(values[i]);
    if (!(size <= largest)) largest = size;
  }
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let scaled = 0;
  for (let i = from; i < to; i++) {
    const ratio = values[i] / largest;
    scaled += ratio * ratio;
  }
  return largest * Math.sqrt(scaled);
}

/** The norms of the rows of a row-major matrix of `columns` columns. */
export function rowNorms(values: ArrayLike<number>, columns: number): Float64Array {
  const norms = new Float64Array(values.length / columns);
  for (let i = 0; i < norms.length; i++) {
    norms[i] = columns === 1 ? Math.abs(values[i]) : norm(values, i * columns, (i + 1) * columns);
  }
  return norms;
}

/** Largest |v_i|, 0 for an empty list. NaN entries are skipped. */
export function largestMagnitude(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (size > largest) largest = size;
  }
  return largest;
}
