import { sources, type Hypothesis } from "../bounds/bound.js";
import { logRatios } from "../bounds/sparsityRatio.js";
import { solveMultiplier } from "../distillation/multiplier.js";
import { rootOfSecularEquation } from "../distillation/rootOfSecularEquation.js";
import type { FitInBasis, Round } from "../distillation/round.js";
import type { SpectralProblem } from "../distillation/spectralProblem.js";
import { TheoryError } from "../errors.js";
import { norm, rowNorms } from "../linearAlgebra/norm.js";
import { powerOfTwoNear } from "../linearAlgebra/powerOfTwo.js";
import { requireCount, requirePositive } from "../requirements.js";
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
export function matchedQuantities({ coefficients, count, outputs }: SpectralProblem, round: Round): Readonly<Record<MatchedQuantity, number>> {
  const { basisWeights, trainError, degreesOfFreedom } = round;
  if (basisWeights.length !== count) {
    throw new TheoryError("shapeMismatch", `matchedQuantities: round ${round.round} holds ${basisWeights.length} of ${count} modes. Distil without recordedModes.`,
      { round: round.round, modes: basisWeights.length, count });
  }
  const fitted = coefficients.map((value, i) => value * basisWeights[Math.floor(i / outputs)]);
  return { trainError, trainNorm: norm(fitted), degreesOfFreedom };
}

/**
 * Early stopping: the one fit f = g_xᵀ(cI + G)⁻¹y_0 whose training error, norm on the data, or degrees of freedom is the value given.
 *
 *     (1/K) Σ_k (c z_k/(c + d_k))² = value,     Σ_k (d_k z_k/(c + d_k))² = value²,     Σ_k d_k/(c + d_k) = value
 *
 * Each is monotone in c and has one root inside its range. The quantity is matched to a few units of 2⁻⁵³·K; c itself to that over the elasticity of the quantity in c.
 * O(K) an evaluation, a handful of them. Errors: `infeasibleTolerance` and `noFiniteMultiplier` for a training error out of range, `outOfRange` for a norm or for degrees of
 * freedom at or beyond those of interpolation, `notFinite`, `overflow`.
 */
export function earlyStopping(problem: SpectralProblem, matched: MatchedQuantity, value: number): EarlyStopping {
  const { multiplier, iterations } = matched === "trainError" ? solveMultiplier(problem, value) : solveFilter(problem, matched, value);
  const { eigenvalues, coefficients, count, outputs, rank } = problem;
  const basisWeights = new Float64Array(count);
  const dualInBasis = new Float64Array(count * outputs);
  const residual = coefficients.slice();
  const fitted = new Float64Array(count * outputs);
  let [degreesOfFreedom, energy] = [0, 0];
  for (let k = 0; k < rank; k++) {
    const sum = multiplier + eigenvalues[k];
    basisWeights[k] = eigenvalues[k] / sum;
    degreesOfFreedom += basisWeights[k];
    for (let j = k * outputs; j < (k + 1) * outputs; j++) {
      dualInBasis[j] = coefficients[j] / sum;
      residual[j] = coefficients[j] * (multiplier / sum);
      fitted[j] = coefficients[j] * basisWeights[k];
      energy += fitted[j] * dualInBasis[j];
    }
  }
  const trainError = (norm(residual) / Math.sqrt(count)) ** 2;
  return {
    round: 0, multiplier, tolerance: trainError, trainError, trainNorm: norm(fitted), degreesOfFreedom, squaredNorm: energy / count, basisWeights, dualInBasis,
    iterations,
  };
}

function solveFilter({ eigenvalues, coefficients, outputs, rank }: SpectralProblem, matched: "trainNorm" | "degreesOfFreedom", value: number):
{ multiplier: number; iterations: number } {
  requirePositive("earlyStopping", matched, value);
  const degrees = matched === "degreesOfFreedom";
  const largest = degrees ? rank : norm(coefficients, 0, rank * outputs);
  if (value >= largest) {
    throw new TheoryError("outOfRange", `earlyStopping: ${matched} is ${value}; interpolation has ${largest} and every other fit less. Give a smaller value.`,
      { value, largest });
  }
  // Powers of two bring eigenvalues and labels to the neighbourhood of 1 without rounding.
  const eigenvalueScale = powerOfTwoNear(eigenvalues[0]);
  const unit = degrees ? 1 : powerOfTwoNear(largest);
  const weights = degrees ? new Float64Array(rank).fill(1) : rowNorms(coefficients.subarray(0, rank * outputs), outputs).map((w) => (w / unit) ** 2);
  const equation = new FilterEquation(eigenvalues.slice(0, rank).map((d) => d / eigenvalueScale), weights, degrees ? 1 : 2, value / unit);
  const { multiplier, iterations } = rootOfSecularEquation(equation, Math.sqrt(equation.lower) * Math.sqrt(equation.upper));
  return { multiplier: multiplier * eigenvalueScale, iterations };
}

/** What no single fit can do: a cap on log(B[1]/B[k]), beside what the fit has. */
export interface RatioCap {
  readonly name: string;
  readonly statement: string;
  readonly source: string;
  readonly hypotheses: Hypothesis[];
  /** log(d_1/d_k) for each eigenvalue above 0. */
  readonly values: Float64Array;
  /** log(B[1]/B[k]) of one fit with multiplier c. */
  readonly truth: Float64Array;
  /** values − truth ≥ 0. */
  readonly slacks: Float64Array;
}

/**
 * Early stopping does not sparsify: (1 + c/d_k)/(1 + c/d_j) < d_j/d_k for d_j > d_k, whatever the tolerance.
 *
 * The self-distilled ratio is a product of such factors and grows geometrically with t. Proof: the quotient of the two sides, (d_k + c)/(d_j + c), is below 1 (it tends to 1 as
 * c → ∞). Logarithms against the largest eigenvalue; of a pair, the difference of two entries is the cell. slack = log((d_1 + c)/(d_k + c)), computed as such.
 * Eigenvalues above 0 only. Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 */
export function ratioCap({ eigenvalues, rank }: Pick<SpectralProblem, "eigenvalues" | "rank">, multiplier: number): RatioCap {
  requirePositive("ratioCap", "multiplier", multiplier);
  const range = eigenvalues.subarray(0, rank);
  return {
    name: "cap of early stopping", statement: "one fit: B[j]/B[k] < dⱼ/dₖ for dⱼ > dₖ, whatever ε′", source: sources.paper, hypotheses: [],
    values: range.map((d) => Math.log1p((range[0] - d) / d)),
    truth: logRatios(range, [multiplier]),
    slacks: range.map((d) => Math.log1p((range[0] - d) / (d + multiplier))),
  };
}

/**
 * The first t for which the floor or the truth of `SparsityRatios` passes the cap in every cell that has one: from then on no ε′ reproduces the distilled spectrum.
 *
 * Looks at neighbouring distinct eigenvalues, which decide over all pairs; null when that does not happen in the rounds given or there is no such pair.
 *
 * @param logarithms T × modes, rows as in `SparsityRatios`
 */
export function roundsBeyondCap({ eigenvalues, rank }: Pick<SpectralProblem, "eigenvalues" | "rank">, logarithms: Float64Array, modes: number): number | null {
  requireCount("roundsBeyondCap", "modes", modes, 1);
  const last = Math.min(rank, modes);
  if (last === 0 || eigenvalues[0] === eigenvalues[last - 1]) return null;
  for (let t = 1; t <= logarithms.length / modes; t++) {
    const row = (t - 1) * modes;
    let beyond = true;
    for (let k = 1; k < last && beyond; k++) {
      const gap = (eigenvalues[k - 1] - eigenvalues[k]) / eigenvalues[k];
      if (gap > 0) beyond = logarithms[row + k] - logarithms[row + k - 1] > Math.log1p(gap);
    }
    if (beyond) return t;
  }
  return null;
}
