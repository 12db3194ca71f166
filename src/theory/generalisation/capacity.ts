import { requireFinite } from "../requirements.js";

/**
 * How many basis functions a diagonal of weights amounts to, counted in three ways; each between 0 and the number of
 * weights above 0.
 */
export interface Capacity {
  /** tr B. */
  readonly degreesOfFreedom: number;
  /** (tr B)²/tr(B²); 0 for B = 0. */
  readonly participationRatio: number;
  /** exp(−Σ p_k log p_k), p_k = B_k/tr B; 0 for B = 0. */
  readonly entropyRank: number;
}

/**
 * Capacity of the diagonal B_t (or A_t): degrees of freedom, participation ratio, entropy rank.
 *
 * Weights in [0, 1], O(K). The last two do not change when B is multiplied by a number, and (tr B)²/tr(B²) ≤ entropy
 * rank ≤ #{k : B_k > 0} (Rényi entropies of order 2, 1 and 0). Scaled by the largest weight, so that weights of 1e−300
 * count like others. Source of the entropy rank: Roy and Vetterli 2007, The effective rank. Errors: `notFinite`.
 */
export function capacity(weights: Float64Array): Capacity {
  requireFinite("capacity", "weights", weights);
  let [largest, degreesOfFreedom] = [0, 0];
  for (const weight of weights) {
    if (weight > largest) largest = weight;
    degreesOfFreedom += weight;
  }
  if (largest === 0) return { degreesOfFreedom: 0, participationRatio: 0, entropyRank: 0 };
  let [sum, squares, logarithms] = [0, 0, 0];
  for (const weight of weights) {
    const share = weight / largest;
    sum += share;
    squares += share * share;
    if (share > 0) logarithms += share * Math.log(share);
  }
  return {
    degreesOfFreedom,
    participationRatio: (sum * sum) / squares,
    entropyRank: sum * Math.exp(-logarithms / sum),
  };
}
