import { TheoryError } from "../errors.js";
import { excessOfSquares } from "../linearAlgebra/excessOfSquares.js";
import { norm } from "../linearAlgebra/norm.js";
import { requirePositive } from "../requirements.js";
import { labelEnergy, smallestTrainError, type SplitLabels } from "./spectralProblem.js";

/** The constraint (1/K)‖f − y_0‖² ≤ ε measured against the labels; energies in units of `labelScale`². */
export interface ActiveConstraint {
  /** A power of two near √ε. */
  readonly labelScale: number;
  /** Kε. */
  readonly energy: number;
  /** r_0 = ‖y_0‖/√(Kε). */
  readonly ratio: number;
  /** ‖z‖² − Kε; at or below 0 the solution is f = 0. */
  readonly surplus: number;
  /** ρ² = Kε − ‖z_null‖². */
  readonly target: number;
}

/** Squares of larger ratios ‖y_0‖/√(Kε), summed over the points, would leave double precision. */
const largestRatio = 1e150;

/**
 * Where the tolerance lies between the two ends of its feasible range ‖z_null‖² < Kε < ‖z‖².
 *
 * Both distances are computed in twice the working precision, so that tolerances next to an end keep all their digits.
 * Errors: `outOfRange` or `notFinite` for ε, `infeasibleTolerance` when Kε ≤ ‖z_null‖² (and the solution is not f = 0),
 * naming the smallest achievable training error; `overflow` when ‖y_0‖² or (‖y_0‖/√(Kε))² leaves double precision.
 */
export function activeConstraint(problem: SplitLabels, tolerance: number): ActiveConstraint {
  requirePositive("distillation", "tolerance", tolerance);
  const { coefficients, count, outputs, rank } = problem;
  const labelScale = 2 ** Math.floor(Math.log2(tolerance) / 2);
  // Two divisions: labelScale² itself can underflow.
  const level = tolerance / labelScale / labelScale;
  const energy = count * level;
  const ratio = norm(coefficients) / labelScale / Math.sqrt(energy);
  const energyOfLabels = labelEnergy(problem);
  if (!(ratio <= largestRatio && Number.isFinite(energyOfLabels))) {
    throw new TheoryError(
      "overflow",
      `distillation: the labels' norm is ${ratio} times √(Kε), with (1/K)‖y‖² = ${energyOfLabels}; the ratio must be at most ` +
        `${largestRatio} and the squares finite. Rescale the labels or raise the tolerance.`,
      { ratio, tolerance },
    );
  }
  const surplus = excessOfSquares(coefficients, 0, coefficients.length, labelScale, count, level);
  const target = -excessOfSquares(coefficients, rank * outputs, coefficients.length, labelScale, count, level);
  if (surplus > 0 && target <= 0) {
    const smallest = smallestTrainError(problem);
    throw new TheoryError(
      "infeasibleTolerance",
      `distillation: the tolerance is ${tolerance}, but no fit has a mean squared training error of ` +
        `${smallest} or less, because the Gram matrix has rank ${rank} with ${count} points. Raise the tolerance above ${smallest}.`,
      { tolerance, smallestTrainError: smallest, labelEnergy: energyOfLabels, rank, count },
    );
  }
  // Near r_0 = 1 the surplus keeps the digits of r_0 − 1; far below, where it is −Kε and little else, the norm keeps
  // those of r_0.
  return {
    labelScale,
    energy,
    ratio: surplus > -energy / 2 ? Math.sqrt(1 + surplus / energy) : ratio,
    surplus,
    target,
  };
}
