import type { SecularEquation, SecularValue } from "../distillation/secularEquation.js";

/**
 * ( Σ_k q_k a_k(c)^p )^{1/p} = target for one ridge filter a_k(c) = d_k/(c + d_k): norm of the fit (p = 2, q_k = z_k²)
 * or degrees of freedom (p = 1, q_k = 1).
 *
 * The left side falls from (Σ q_k)^{1/p} to 0 as c rises, so 0 < target < (Σ q_k)^{1/p} has one root. In the form
 * `rootOfSecularEquation` asks for, "‖r‖" is its reciprocal. Newton's method converges as for the secular equation:
 * with weights proportional to q_k a_k^p and κ_k = c/(c + d_k) in [0, 1], μ = 1/c, the function ψ(μ) on the left has
 * μψ′/ψ = E κ = e and μ²ψ″/ψ = (p + 1) Var κ − 2e(1 − e), so that |μψ″/ψ′| ≤ 2 because Var κ ≤ e(1 − e). (Derived in
 * this project.) Bracket: a power mean of the a_k lies between the smallest and the largest of them, so with φ =
 * target/(Σ q_k)^{1/p}: d_min(1 − φ)/φ ≤ c ≤ d_max(1 − φ)/φ.
 */
export class FilterEquation implements SecularEquation {
  readonly lower: number;
  readonly upper: number;

  /**
   * @param eigenvalues descending, all above 0
   * @param weights q_k ≥ 0
   */
  constructor(
    private readonly eigenvalues: Float64Array,
    private readonly weights: Float64Array,
    private readonly power: 1 | 2,
    private readonly target: number,
  ) {
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k];
    const total = sum ** (1 / power);
    const fraction = target / total;
    const odds = Math.max(1 - fraction, 2 ** -53) / fraction;
    // Rounding may otherwise put the ends on the wrong sides of the root when all eigenvalues agree; the total is off
    // by a few units a term.
    const margin = 2 ** -40 * (1 + 1 / odds);
    this.lower = Math.max((eigenvalues[eigenvalues.length - 1] * odds) / (1 + margin), 2 ** -1022);
    this.upper = Math.max(eigenvalues[0] * odds * (1 + margin), this.lower);
  }

  evaluate(multiplier: number, into: SecularValue): void {
    const { eigenvalues, weights, power, target } = this;
    let [sum, slope] = [0, 0];
    for (let k = 0; k < weights.length; k++) {
      const inverse = 1 / (multiplier + eigenvalues[k]);
      const step = eigenvalues[k] * inverse;
      const part = weights[k] * (power === 1 ? step : step * step);
      sum += part;
      slope += part * (multiplier * inverse);
    }
    into.excess = target / (power === 1 ? sum : Math.sqrt(sum)) - 1;
    into.elasticity = sum > 0 ? slope / sum : 1;
  }
}
