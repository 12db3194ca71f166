import { requirePositive } from "../requirements.js";

/** The diagonal of B_t and of I − B_t, both with all their digits. */
export interface FilterWeights {
  readonly weights: Float64Array;
  readonly complements: Float64Array;
  /** Σ_{i≤t} log(1 + c_i/d_k) = −log B_t[k]; Infinity where d_k = 0. */
  readonly exponents: Float64Array;
}

/**
 * B_t[k] = Π_{i≤t} d_k/(d_k + c_i) = exp(−s_k) and 1 − B_t[k] = −expm1(−s_k) from the multipliers c_0, …, c_t.
 *
 * O(tK). Relative error about (t + 2 + s_k)·2⁻⁵³ in either. Errors: `outOfRange` or `notFinite` for a multiplier that
 * is not a positive number.
 */
export function filterWeights(eigenvalues: Float64Array, multipliers: ArrayLike<number>): FilterWeights {
  const exponents = new Float64Array(eigenvalues.length);
  for (let i = 0; i < multipliers.length; i++) {
    requirePositive("filterWeights", `multipliers[${i}]`, multipliers[i]);
    for (let k = 0; k < eigenvalues.length; k++) exponents[k] += Math.log1p(multipliers[i] / eigenvalues[k]);
  }
  return { weights: exponents.map((s) => Math.exp(-s)), complements: exponents.map((s) => -Math.expm1(-s)), exponents };
}
