import { TheoryError } from "../errors.js";
import { activeConstraint } from "./activeConstraint.js";
import { rootOfSecularEquation } from "./rootOfSecularEquation.js";
import { scaledRange, unscaledMultiplier } from "./scaledRange.js";
import type { SecularValue } from "./secularEquation.js";
import { SpectralSecularEquation } from "./spectralSecularEquation.js";
import { labelEnergy, type SpectralProblem } from "./spectralProblem.js";

export { labelEnergy, smallestTrainError } from "./spectralProblem.js";

export interface MultiplierSolution {
  /** c > 0. */
  readonly multiplier: number;
  /** Evaluations of the secular equation. */
  readonly iterations: number;
  /** |‖r(c)‖² − Kε|/(Kε) at the multiplier returned. */
  readonly residual: number;
}

/**
 * The multiplier c of one fit: Σ_k (c z_k/(c + d_k))² = Kε, summed over all coefficients.
 *
 * ε > 0 in squared units of the labels, c in units of the eigenvalues. Safeguarded Newton to full double precision: see
 * `rootOfSecularEquation` for method and proof and `SpectralSecularEquation` for the bracket. Components beyond the
 * rank enter through ‖z_null‖² alone. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715. Errors:
 * `infeasibleTolerance` (Kε ≤ ‖z_null‖², with details.smallestTrainError), `noFiniteMultiplier` (Kε ≥ ‖z‖²: the
 * solution is f = 0), `outOfRange`, `notFinite`, `overflow`.
 *
 * @param start first guess for c; the upper end of the bracket if absent
 */
export function solveMultiplier(problem: SpectralProblem, tolerance: number, start?: number): MultiplierSolution {
  const constraint = activeConstraint(problem, tolerance);
  if (constraint.surplus <= 0) {
    const energy = labelEnergy(problem);
    throw new TheoryError(
      "noFiniteMultiplier",
      `solveMultiplier: the tolerance is ${tolerance} and (1/K)‖y‖² is ${energy}; the solution is f = 0 and ` +
        `has no finite multiplier. Lower the tolerance below ${energy}.`,
      { tolerance, labelEnergy: energy },
    );
  }
  const { eigenvalues, eigenvalueScale, weights } = scaledRange(problem, constraint);
  const equation = new SpectralSecularEquation(eigenvalues, weights, constraint.target, constraint.surplus);
  const root = rootOfSecularEquation(equation, start === undefined ? equation.upper : start / eigenvalueScale);
  const value: SecularValue = { excess: 0, elasticity: 1 };
  equation.evaluate(root.multiplier, value);
  const residual = Math.abs(value.excess * (2 + value.excess)) * (constraint.target / constraint.energy);
  return { multiplier: unscaledMultiplier(root.multiplier, eigenvalueScale), iterations: root.iterations, residual };
}

/**
 * Multipliers below 10·2⁻⁵²·d_max are lost in the rounding errors of a Gram matrix that was decomposed in double
 * precision.
 *
 * Fits with such a multiplier are dominated by eigenvalues that are noise; a caller should warn. Does not concern
 * spectra given exactly.
 */
export function smallestReliableMultiplier({ eigenvalues }: SpectralProblem): number {
  return 10 * 2 ** -52 * eigenvalues[0];
}
