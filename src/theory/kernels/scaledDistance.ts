/**
 * ‖x − t‖/ℓ, exactly symmetric; differences are divided by ℓ > 0 before they are squared, so that a common scale of
 * inputs and ℓ does not matter.
 *
 * Relative error about (n/2 + 2)·2⁻⁵³ in n dimensions. Ratios beyond 1e±154 come back as Infinity or 0, where every
 * kernel of a distance has reached its limit.
 */
export function scaledDistance(x: ArrayLike<number>, t: ArrayLike<number>, lengthScale: number): number {
  if (x.length === 1) return Math.abs((x[0] - t[0]) / lengthScale);
  let sum = 0;
  for (let j = 0; j < x.length; j++) {
    const difference = (x[j] - t[j]) / lengthScale;
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
