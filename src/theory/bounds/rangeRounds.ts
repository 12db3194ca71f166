import { guaranteedRounds } from "./guaranteedRounds.js";
import { kantorovichRounds } from "./kantorovichRounds.js";
import { lowerUncertainty, roundsAtLeast } from "./roundCount.js";

/**
 * Bounds on N for singular G once round 0 has been run: 1 + ⌈(r_1 − 1)/κ_range⌉ ≤ N ≤ 1 + the Kantorovich count from
 * r_1 with κ_range.
 *
 * κ_range = d_max over the smallest nonzero eigenvalue, r_1 = ‖y_1‖/√(Kε); r_0 > 1 is understood. Derived in this
 * project. Proof: y_1 = G(c_0 + G)⁻¹y_0 lies in the range of G and so do all later targets; on the range G is
 * nonsingular with condition number κ_range, and every statement about nonsingular G applies to the problem that starts
 * with the targets y_1. Its count of non-trivial fits is N − 1.
 */
export function rangeRounds(firstRatio: number, rangeConditionNumber: number): { lower: number; upper: number } {
  return {
    lower:
      1 +
      roundsAtLeast(
        guaranteedRounds(firstRatio, rangeConditionNumber),
        lowerUncertainty(firstRatio) / rangeConditionNumber,
      ),
    upper: 1 + kantorovichRounds(firstRatio, rangeConditionNumber),
  };
}
