import { requireNormalRoot, residualExcess, secularBracket } from "./secularBracket.js";
import type { SecularEquation, SecularValue } from "./secularEquation.js";

/**
 * The secular equation in the eigenbasis: Σ_k (c w_k/(c + d_k))² = ρ² over the nonzero eigenvalues.
 *
 * w_k ≥ 0 is the norm of row k of the coefficients, `target` is ρ² = Kε − ‖z_null‖² and `surplus` is ‖z‖² − Kε, so that
 * Σ w_k² is their sum. Where the surplus is the smaller of the two, the difference is taken from the other end,
 *
 *     ‖r(c)‖² − ρ² = surplus − Σ_k w_k² d_k (2c + d_k)/(c + d_k)²,
 *
 * whose terms are all positive. Bracket: see `secularBracket`.
 *
 * O(K) per evaluation, no allocation. Errors: `overflow` when the root is below 2⁻¹⁰²² in the unit of the eigenvalues.
 */
export class SpectralSecularEquation implements SecularEquation {
  readonly lower: number;
  readonly upper: number;

  constructor(
    private readonly eigenvalues: Float64Array,
    private readonly weights: Float64Array,
    private readonly target: number,
    private readonly surplus: number,
  ) {
    let energy = 0;
    let weighted = 0;
    for (let k = 0; k < weights.length; k++) {
      const square = weights[k] * weights[k];
      energy += square;
      weighted += square * eigenvalues[k];
    }
    const mean = energy > 0 ? weighted / energy : eigenvalues[0];
    [this.lower, this.upper] = secularBracket(target, surplus, eigenvalues[eigenvalues.length - 1], mean);
    requireNormalRoot(this);
  }

  evaluate(multiplier: number, into: SecularValue): void {
    const { eigenvalues, weights, target, surplus } = this;
    let residual = 0;
    let slope = 0;
    let removed = 0;
    for (let k = 0; k < weights.length; k++) {
      const inverse = 1 / (multiplier + eigenvalues[k]);
      const kept = multiplier * inverse;
      const step = eigenvalues[k] * inverse;
      const square = weights[k] * weights[k];
      const part = square * kept * kept;
      residual += part;
      slope += part * step;
      removed += square * step * (1 + kept);
    }
    into.elasticity = residual > 0 ? slope / residual : 1;
    into.excess = residualExcess(residual, removed, target, surplus);
  }
}
