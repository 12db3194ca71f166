import { inevitableCollapse } from "./inevitableCollapse.js";
import { guaranteedRounds } from "./guaranteedRounds.js";
import { roundsUntilCollapse } from "./roundCount.js";

/**
 * r(r−1)/(r−1+κ) ≤ r_{t+1} ≤ r(r−1)/(r−1+1/κ) for r = r_t > 1.
 *
 * κ in [1, ∞]. Derived in this project. Proof: by the bracket of the multiplier, d_min/(r−1) ≤ c ≤ d_max/(r−1), every
 * weight of the step lies between d_min/(c + d_min) ≥ (r−1)/(r−1+κ) and d_max/(c + d_max) ≤ (r−1)/(r−1+1/κ). Both maps
 * increase in r, so they may be iterated.
 */
export function recurrenceRatios(ratio: number, conditionNumber: number): { lower: number; upper: number } {
  const excess = ratio - 1;
  return {
    lower: ratio * (excess / (excess + conditionNumber)),
    upper: ratio * (excess / (excess + 1 / conditionNumber)),
  };
}

/**
 * Bounds on N from iterating `recurrenceRatios` until they pass 1; both 0 for r_0 ≤ 1, upper null for κ = ∞.
 *
 * At most 10⁴ steps each; what is left then is bounded by (r − 1)/κ from below and κ(r − 1) from above. Derived in this
 * project.
 */
export function recurrenceRounds(
  initialRatio: number,
  conditionNumber: number,
): { lower: number; upper: number | null } {
  const low = roundsUntilCollapse(initialRatio, (ratio) => recurrenceRatios(ratio, conditionNumber).lower, 2);
  const lower = low.rounds + (low.collapsed ? 0 : Math.ceil(guaranteedRounds(low.ratio, conditionNumber)));
  if (conditionNumber === Infinity) return { lower, upper: initialRatio <= 1 ? 0 : null };
  const high = roundsUntilCollapse(initialRatio, (ratio) => recurrenceRatios(ratio, conditionNumber).upper, 0.5);
  const rest = high.collapsed ? 0 : inevitableCollapse(high.ratio, conditionNumber);
  return { lower, upper: rest === null ? null : high.rounds + rest };
}
