/** Splits a double into two halves of 26 bits (Veltkamp's constant). */
const splitter = 2 ** 27 + 1;

/**
 * Σ v_i² − count·level, as if computed in twice the working precision and rounded once.
 *
 * The plain difference loses all digits where the two sides agree, and that is where the tolerance sits next to an end
 * of its feasible range. Products are split without error (Dekker) and sums carry their errors along (Ogita, Rump,
 * Oishi 2005, "Accurate sum and dot product"): error ≤ 2⁻⁵³|result| + n²2⁻¹⁰⁶(Σ v_i² + count·level).
 *
 * @param values entries `from` ≤ i < `to` are used, each divided by `scale` (a power of two); |v_i/scale| < 1e150
 */
export function excessOfSquares(
  values: ArrayLike<number>,
  from: number,
  to: number,
  scale: number,
  count: number,
  level: number,
): number {
  let sum = -(count * level);
  let error = -productError(count, level);
  for (let i = from; i < to; i++) {
    const value = values[i] / scale;
    const square = value * value;
    const next = sum + square;
    const part = next - sum;
    error += sum - (next - part) + (square - part) + productError(value, value);
    sum = next;
  }
  return sum + error;
}

function productError(a: number, b: number): number {
  const aHigh = highHalf(a);
  const bHigh = highHalf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

function highHalf(value: number): number {
  const large = splitter * value;
  return large - (large - value);
}
