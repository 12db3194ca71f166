import { largestMagnitude } from "./norm.js";

/**
 * Makes an eigenvector's sign definite, in place: its first component of at least half the largest magnitude becomes
 * positive.
 */
export function fixSign(vector: Float64Array): void {
  const half = largestMagnitude(vector) / 2;
  let leading = 0;
  while (Math.abs(vector[leading]) < half) leading++;
  if (vector[leading] >= 0) return;
  for (let i = 0; i < vector.length; i++) vector[i] = -vector[i];
}
