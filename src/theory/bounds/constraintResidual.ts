import { requirePositive } from "../requirements.js";
import type { Round } from "../distillation/round.js";
import { boundBeside, sources, type Bound } from "./bound.js";

/**
 * The constraint of a non-trivial fit is active: (1/K)‖y_t − y_{t+1}‖² = ε, which is the secular equation Σ_k (c_t
 * z_t[k]/(c_t + d_k))² = Kε.
 *
 * Checked in every round, from the weights themselves: the truth is the largest relative deviation from ε, and rounding
 * explains (K + 32)·2⁻⁵² of it (K squares summed, c_t to a few units with an elasticity of at most 2). Null without
 * rounds. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715. Errors: `outOfRange`, `notFinite`.
 */
export function constraintResidual(
  rounds: readonly Pick<Round, "stepError">[],
  tolerance: number,
  count: number,
): { readonly bound: Bound; readonly deviations: Float64Array } {
  requirePositive("constraintResidual", "tolerance", tolerance);
  const deviations = Float64Array.from(rounds, ({ stepError }) => Math.abs(stepError / tolerance - 1));
  const bound = boundBeside(
    {
      id: "activeConstraint",
      name: "active constraint",
      statement: "(1/K)‖yₜ − yₜ₊₁‖² = ε, relative deviation at most (K + 32)·2⁻⁵²",
      source: sources.paper,
      side: "upper",
      hypotheses: [{ text: "round 0 is not trivial (r₀ > 1)", holds: rounds.length > 0 }],
      value: (count + 32) * 2 ** -52,
    },
    rounds.length === 0 ? null : Math.max(...deviations),
  );
  return { bound, deviations };
}
