import { rootOfSecularEquation, type SecularRoot } from "../distillation/rootOfSecularEquation.js";
import { activeConstraint } from "../distillation/activeConstraint.js";
import { solveMultiplier } from "../distillation/multiplier.js";
import type { FitInBasis, Round } from "../distillation/round.js";
import type { SecularEquation } from "../distillation/secularEquation.js";
import { SpectralSecularEquation } from "../distillation/spectralSecularEquation.js";
import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { TheoryError } from "../errors.js";
import { norm, rowNorms } from "../linearAlgebra/norm.js";
import { powerOfTwoNear } from "../linearAlgebra/powerOfTwo.js";
import { requirePositive } from "../requirements.js";
import { FilterEquation } from "./filterEquation.js";

/** What one fit with a larger tolerance may have in common with a self-distilled one. */
export type MatchedQuantity = "trainError" | "trainNorm" | "degreesOfFreedom";

/** One fit to y_0, without distillation; `predict` and `fittedValues` take it as they take a round. */
export interface EarlyStopping extends FitInBasis {
  readonly round: 0;
  /** c. */
  readonly multiplier: number;
  /** ε′ for which c solves the secular equation; equal to `trainError`. */
  readonly tolerance: number;
  /** (1/K)‖y_0 − f‖². */
  readonly trainError: number;
  /** ‖f‖ over the data, √(Σ_k f(x_k)²), Frobenius for several outputs. */
  readonly trainNorm: number;
  /** tr D(c + D)⁻¹. */
  readonly degreesOfFreedom: number;
  /** R(f). */
  readonly squaredNorm: number;
  readonly iterations: number;
}

/** The three quantities of a round, for `earlyStopping` to match. The round must hold all modes. */
export function matchedQuantities(
  { coefficients, count, outputs }: SpectralProblem,
  round: Round,
): Readonly<Record<MatchedQuantity, number>> {
  const { basisWeights, trainError, degreesOfFreedom } = round;
  if (basisWeights.length !== count) {
    throw new TheoryError(
      "shapeMismatch",
      `matchedQuantities: round ${round.round} holds ${basisWeights.length} of ${count} modes. Distil without recordedModes.`,
      { round: round.round, modes: basisWeights.length, count },
    );
  }
  const fitted = coefficients.map((value, i) => value * basisWeights[Math.floor(i / outputs)]);
  return { trainError, trainNorm: norm(fitted), degreesOfFreedom };
}

/**
 * Early stopping: the one fit f = g_xᵀ(cI + G)⁻¹y_0 whose training error, norm on the data, or degrees of freedom is
 * the value given.
 *
 *     (1/K) Σ_k (c z_k/(c + d_k))² = value,     Σ_k (d_k z_k/(c + d_k))² = value²,     Σ_k d_k/(c + d_k) = value
 *
 * Each is monotone in c and has one root inside its range. The quantity is matched to a few units of 2⁻⁵³·K; c itself
 * to that over the elasticity of the quantity in c. O(K) an evaluation, a handful of them. Errors:
 * `infeasibleTolerance` and `noFiniteMultiplier` for a training error out of range, `outOfRange` for a norm or for
 * degrees of freedom at or beyond those of interpolation, `notFinite`, `overflow`.
 */
export function earlyStopping(problem: SpectralProblem, matched: MatchedQuantity, value: number): EarlyStopping {
  return new SingleFits(problem).match(matched, value);
}

/**
 * The single fits of one problem, prepared so that many of them can be matched: a match then costs little more than its
 * evaluations.
 */
export class SingleFits {
  /** Powers of two bring eigenvalues and labels to the neighbourhood of 1 without rounding. */
  private readonly eigenvalueScale: number;
  private readonly unit: number;
  private readonly eigenvalues: Float64Array;
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly nullEnergy: number;

  /**
   * @param recordedModes how many leading entries the arrays of a fit keep; all if absent. Fewer keep large spectra
   * small, and such a fit cannot be predicted from; the numbers are sums over all modes all the same
   */
  constructor(
    private readonly problem: SpectralProblem,
    private readonly recordedModes = Infinity,
  ) {
    const { eigenvalues, coefficients, outputs, rank } = problem;
    const largest = norm(coefficients);
    this.eigenvalueScale = rank === 0 ? 1 : powerOfTwoNear(eigenvalues[0]);
    this.unit = largest > 0 && largest < Infinity ? powerOfTwoNear(largest) : 1;
    this.eigenvalues = eigenvalues.slice(0, rank);
    this.weights = rowNorms(coefficients.subarray(0, rank * outputs), outputs);
    this.squares = new Float64Array(rank);
    for (let k = 0; k < rank; k++) {
      this.eigenvalues[k] /= this.eigenvalueScale;
      this.weights[k] /= this.unit;
      this.squares[k] = this.weights[k] ** 2;
    }
    this.nullEnergy = (norm(coefficients, rank * outputs) / this.unit) ** 2;
  }

  /**
   * The fit that has the quantity. Errors as for `earlyStopping`.
   *
   * @param start first guess for c, such as that of the round before
   */
  match(matched: MatchedQuantity, value: number, start?: number): EarlyStopping {
    const equation = matched === "trainError" ? this.errorEquation(value) : this.filterEquation(matched, value);
    // The upper end of an error's bracket is sharp.
    const guess = matched === "trainError" ? equation.upper : Math.sqrt(equation.lower) * Math.sqrt(equation.upper);
    return this.fit(rootOfSecularEquation(equation, start === undefined ? guess : start / this.eigenvalueScale));
  }

  private errorEquation(value: number): SecularEquation {
    const { labelScale, target, surplus } = activeConstraint(this.problem, value);
    // Has no root, which is the other solver's to say.
    if (surplus <= 0) solveMultiplier(this.problem, value);
    const factor = (labelScale / this.unit) ** 2;
    return new SpectralSecularEquation(this.eigenvalues, this.weights, target * factor, surplus * factor);
  }

  private filterEquation(matched: "trainNorm" | "degreesOfFreedom", value: number): SecularEquation {
    requirePositive("earlyStopping", matched, value);
    const degrees = matched === "degreesOfFreedom";
    const { rank, outputs, coefficients } = this.problem;
    const largest = degrees ? rank : norm(coefficients, 0, rank * outputs);
    if (value >= largest) {
      throw new TheoryError(
        "outOfRange",
        `earlyStopping: ${matched} is ${value}; interpolation has ${largest} and every other fit less. Give a smaller value.`,
        { value, largest },
      );
    }
    return degrees
      ? new FilterEquation(this.eigenvalues, new Float64Array(rank).fill(1), 1, value)
      : new FilterEquation(this.eigenvalues, this.squares, 2, value / this.unit);
  }

  private fit({ multiplier: scaled, iterations }: SecularRoot): EarlyStopping {
    const {
      problem: { coefficients, count, outputs, rank },
      eigenvalueScale,
      unit,
      eigenvalues,
      squares,
    } = this;
    const modes = Math.min(this.recordedModes, count);
    const basisWeights = new Float64Array(modes);
    const dualInBasis = new Float64Array(modes * outputs);
    let [residual, fitted, energy, degreesOfFreedom] = [this.nullEnergy, 0, 0, 0];
    for (let k = 0; k < rank; k++) {
      const sum = scaled + eigenvalues[k];
      const weight = eigenvalues[k] / sum;
      const kept = scaled / sum;
      degreesOfFreedom += weight;
      residual += squares[k] * kept * kept;
      fitted += squares[k] * weight * weight;
      energy += squares[k] * (weight / sum);
      if (k >= modes) continue;
      basisWeights[k] = weight;
      for (let j = k * outputs; j < (k + 1) * outputs; j++) dualInBasis[j] = coefficients[j] / sum / eigenvalueScale;
    }
    const trainError = (residual / count) * unit * unit;
    const squaredNorm = (((energy / count) * unit) / eigenvalueScale) * unit;
    const multiplier = scaled * eigenvalueScale;
    const trainNorm = Math.sqrt(fitted) * unit;
    for (const [name, number] of [
      ["multiplier c", multiplier],
      ["training error", trainError],
      ["norm on the data", trainNorm],
      ["squared norm R(f)", squaredNorm],
    ] as const) {
      if (Number.isFinite(number)) continue;
      throw new TheoryError(
        "overflow",
        `earlyStopping: the ${name} leaves double precision. Rescale the labels or the kernel.`,
        { [name]: number },
      );
    }
    return {
      round: 0,
      multiplier,
      tolerance: trainError,
      trainError,
      trainNorm,
      degreesOfFreedom,
      squaredNorm,
      basisWeights,
      dualInBasis,
      iterations,
    };
  }
}
