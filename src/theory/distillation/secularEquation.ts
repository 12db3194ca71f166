import { TheoryError } from "../errors.js";

/** What the secular equation says at one multiplier; written in place, so that root finding allocates nothing. */
export interface SecularValue {
  /** ‖r(c)‖/ρ − 1 without cancellation: positive when c is too large. */
  excess: number;
  /** d log‖r(c)‖ / d log c, in [0, 1]. */
  elasticity: number;
}

/**
 * ‖r(c)‖ = ρ: the residual of the fit with multiplier c, in the range of G, against the norm it must have.
 *
 * Every solver (spectrum, Lanczos, state space, tridiagonal) offers its own. c is in the solver's own unit.
 */
export interface SecularEquation {
  /** The root lies in [lower, upper], up to rounding. */
  readonly lower: number;
  readonly upper: number;
  evaluate(multiplier: number, into: SecularValue): void;
}

/**
 * The secular equation in the eigenbasis: Σ_k (c w_k/(c + d_k))² = ρ² over the nonzero eigenvalues.
 *
 * w_k ≥ 0 is the norm of row k of the coefficients, `target` is ρ² = Kε − ‖z_null‖² and `surplus` is ‖z‖² − Kε, so that Σ w_k² is their sum.
 * Where the surplus is the smaller of the two, the difference is taken from the other end,
 *
 *     ‖r(c)‖² − ρ² = surplus − Σ_k w_k² d_k (2c + d_k)/(c + d_k)²,
 *
 * whose terms are all positive: no digits are lost at either end of the feasible range (derived in this project).
 *
 * Bracket: with x = √(1 + surplus/target) = ‖w‖/ρ, d_min/(x − 1) ≤ c (Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715) and
 * c ≤ d̄/(x − 1), d̄ = Σ w_k² d_k/Σ w_k² (derived in this project; it sharpens the paper's d_max). Proof: d ↦ (c/(c + d))² is convex, so by
 * Jensen ρ² = Σ w_k² (c/(c + d_k))² ≥ ‖w‖² (c/(c + d̄))²; solve for c.
 *
 * O(K) per evaluation, no allocation. Errors: `overflow` when the root is below 2⁻¹⁰²² in the unit of the eigenvalues.
 */
export class SpectralSecularEquation implements SecularEquation {
  readonly lower: number;
  readonly upper: number;
  private readonly useSurplus: boolean;

  constructor(
    private readonly eigenvalues: Float64Array,
    private readonly weights: Float64Array,
    private readonly target: number,
    private readonly surplus: number,
  ) {
    this.useSurplus = surplus < target;
    let energy = 0;
    let weighted = 0;
    for (let k = 0; k < weights.length; k++) {
      const square = weights[k] * weights[k];
      energy += square;
      weighted += square * eigenvalues[k];
    }
    const mean = energy > 0 ? weighted / energy : eigenvalues[0];
    // Roots are taken before the quotient, whose square may overflow.
    const slope = Math.sqrt(surplus) / Math.sqrt(target);
    const normExcess = slope * (slope / (1 + Math.hypot(1, slope)));
    // Rounding may otherwise put the ends on the wrong sides of the root, or of each other, when all eigenvalues agree.
    const margin = 2 ** -48;
    const lower = (eigenvalues[eigenvalues.length - 1] / normExcess) * (1 - margin);
    this.lower = Math.max(lower, smallestNormal);
    this.upper = Math.max((mean / normExcess) * (1 + margin), this.lower);
    if (lower < smallestNormal) this.requireRootAbove(smallestNormal);
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
    const difference = this.useSurplus ? surplus - removed : residual - target;
    const targetNorm = Math.sqrt(target);
    into.excess = difference / (Math.sqrt(residual) + targetNorm) / targetNorm;
  }

  private requireRootAbove(multiplier: number): void {
    const value: SecularValue = { excess: 0, elasticity: 1 };
    this.evaluate(multiplier, value);
    if (value.excess > 0) {
      throw new TheoryError("overflow", `secular equation: the multiplier is smaller than ${multiplier} times the largest eigenvalue, beyond double precision. `
        + "Raise the tolerance, or the smallest eigenvalues.", { multiplier });
    }
  }
}

const smallestNormal = 2 ** -1022;
