import { conditionFreeRounds } from "./conditionFreeRounds.js";
import { inevitableCollapse } from "./inevitableCollapse.js";
import { roundsUntilCollapse } from "./roundCount.js";

/**
 * r_{t+1} ≤ √(r_t² − 1 + θ²) − θ with θ = 2√κ/(κ + 1), for r_t ≥ 1: the best bound on one round that knows r_t and κ
 * alone.
 *
 * κ in [1, ∞]. Derived in this project. Proof: the fit is G/c times the residual v = y_t − y_{t+1}, and Kantorovich's
 * inequality says that G turns no vector by more than the angle of cosine θ: ⟨v, Gv⟩ ≥ θ‖v‖‖Gv‖. With ‖v‖ = √(Kε),
 * ‖y_t‖² = ‖v‖² + 2⟨v, y_{t+1}⟩ + ‖y_{t+1}‖² gives
 *
 *     r_t² ≥ 1 + 2θ r_{t+1} + r_{t+1}²;   solve for r_{t+1}.
 *
 * Attained by two eigenvalues of ratio κ with residual energies in the proportion κ : 1 (small eigenvalue : large). κ =
 * 1 gives r_t − 1, κ = ∞ gives √(r_t² − 1), and it is never above r(r−1)/(r−1+1/κ). Evaluated as (r²−1)/(√(r²−1+θ²) +
 * θ), which does not cancel. Where the targets lie in the range of a singular G (every round from 1 on), κ may be that
 * of the nonzero eigenvalues.
 */
export function kantorovichRatio(ratio: number, conditionNumber: number): number {
  const cosine = kantorovichCosine(conditionNumber);
  const surplus = (ratio - 1) * (ratio + 1);
  return surplus <= 0 ? 0 : surplus / (Math.sqrt(surplus + cosine * cosine) + cosine);
}

/** Smallest cosine of the angle between v and Gv: 2√κ/(κ + 1). */
export function kantorovichCosine(conditionNumber: number): number {
  return conditionNumber === Infinity ? 0 : 2 / (Math.sqrt(conditionNumber) + 1 / Math.sqrt(conditionNumber));
}

/**
 * Upper bound on N from iterating `kantorovichRatio` until it passes 1; 0 for r_0 ≤ 1.
 *
 * At most 10⁴ steps; what is left then is bounded by the smaller of κ(r − 1) and r² − 1. Derived in this project.
 */
export function kantorovichRounds(initialRatio: number, conditionNumber: number): number {
  const { rounds, ratio, collapsed } = roundsUntilCollapse(
    initialRatio,
    (r) => kantorovichRatio(r, conditionNumber),
    0.5,
  );
  if (collapsed) return rounds;
  return rounds + Math.min(conditionFreeRounds(ratio).upper, inevitableCollapse(ratio, conditionNumber) ?? Infinity);
}
