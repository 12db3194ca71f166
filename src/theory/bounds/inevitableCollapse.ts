import { roundsAtLeast, upperUncertainty } from "./roundCount.js";

/**
 * N ≤ ⌈κ (r_0 − 1)⌉: the collapse cannot wait longer; null when κ is infinite.
 *
 * r_0 ≥ 0, κ in [1, ∞]; 0 for r_0 ≤ 1. Derived in this project. Proof: every step weight is at most d_max/(c + d_max)
 * with c ≥ d_min/(r − 1), so r_{t+1} ≤ r_t(r_t − 1)/(r_t − 1 + 1/κ), which is r_t − (r_t/κ)/(r_t − 1 + 1/κ) ≤ r_t − 1/κ
 * because 1/κ ≤ 1. Hence r_t ≤ r_0 − t/κ, and r_t ≤ 1 from t = κ(r_0 − 1) on.
 */
export function inevitableCollapse(initialRatio: number, conditionNumber: number): number | null {
  if (initialRatio <= 1) return 0;
  const value = roundsAtLeast(conditionNumber * (initialRatio - 1), conditionNumber * upperUncertainty(initialRatio));
  // Round 0 is counted for every r_0 > 1, by however little.
  return Number.isFinite(value) ? Math.max(1, value) : null;
}
