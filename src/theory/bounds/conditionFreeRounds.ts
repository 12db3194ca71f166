import { lowerUncertainty, roundsAtLeast, upperUncertainty } from "./roundCount.js";

/**
 * r_0 − 1 ≤ N < r_0², whatever the spectrum: lower ⌈r_0 − 1⌉, upper ⌈r_0²⌉ − 1; both 0 for r_0 ≤ 1.
 *
 * Derived in this project. Proof: the constraint is active, so the residual y_t − y_{t+1} has norm √(Kε) exactly, and
 * the reverse triangle inequality gives r_{t+1} ≥ r_t − 1. Residual and fit have a non-negative inner product, Σ c d_k
 * z_k²/(c + d_k)² ≥ 0, so ‖y_t‖² ≥ ‖y_{t+1}‖² + Kε, that is r_{t+1}² ≤ r_t² − 1. Hence r_t ≥ r_0 − t and r_t² ≤ r_0² −
 * t. The first is attained when all eigenvalues agree, the second in the limit of eigenvalues 0 and ∞. No κ enters:
 * singular G are covered. As r − 1 ≥ r(r − 1)/(r − 1 + κ) for κ ≥ 1, the lower bound is at least as good as every bound
 * below that is derived from d_min and d_max.
 */
export function conditionFreeRounds(initialRatio: number): { lower: number; upper: number } {
  if (initialRatio <= 1) return { lower: 0, upper: 0 };
  const lower = Math.max(1, roundsAtLeast(initialRatio - 1, lowerUncertainty(initialRatio)));
  const upper = Math.max(lower, roundsAtLeast(initialRatio ** 2, initialRatio * upperUncertainty(initialRatio)) - 1);
  return { lower, upper };
}

/** r_t − 1 ≤ r_{t+1} ≤ √(r_t² − 1) for r_t ≥ 1. */
export function conditionFreeRatios(ratio: number): { lower: number; upper: number } {
  return { lower: ratio - 1, upper: Math.sqrt((ratio - 1) * (ratio + 1)) };
}
