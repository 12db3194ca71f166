import { requireCount, requireLength, requireNonNegative } from "../requirements.js";

/**
 * Expected squared error of f_t on the inputs, over fresh noise, against the truth; per input point, summed over
 * outputs.
 */
export interface Risk {
  /** ‖(I − B_t)V f_true‖²/K. */
  readonly squaredBias: number;
  /** C σ² tr(B_t²)/K. */
  readonly variance: number;
  /** Their sum, E‖f_t − f_true‖²/K. */
  readonly risk: number;
  /** tr B_t. */
  readonly degreesOfFreedom: number;
  /** What the numbers are conditional on. */
  readonly note: string;
}

/**
 * Bias, variance and degrees of freedom of round t when the truth is known and the multipliers are held fixed.
 *
 *     bias² = ‖(I − B_t) V f_true‖²/K,     variance = C σ² tr(B_t²)/K,     df = tr B_t
 *
 * Exact for the linear smoother Vᵀ B_t V. In truth the c_i solve the secular equation for the labels at hand and so
 * depend on the noise: the unconditional risk takes Monte Carlo. O(KC). Errors: `shapeMismatch`, `outOfRange`,
 * `notFinite`.
 *
 * @param basisWeights B_t, K values
 * @param truthCoefficients V f_true, K × C row-major: the coefficients of `spectralProblem` with the truth for labels
 * @param noiseVariance σ², of each output at each point, in squared units of the labels
 */
export function risk(
  basisWeights: Float64Array,
  truthCoefficients: Float64Array,
  outputs: number,
  noiseVariance: number,
): Risk {
  const count = basisWeights.length;
  requireCount("risk", "outputs", outputs, 1);
  requireLength("risk", "truthCoefficients", truthCoefficients, count * outputs);
  requireNonNegative("risk", "noiseVariance", noiseVariance);
  let [bias, squares, degreesOfFreedom] = [0, 0, 0];
  for (let k = 0; k < count; k++) {
    const weight = basisWeights[k];
    degreesOfFreedom += weight;
    squares += weight * weight;
    for (let j = k * outputs; j < (k + 1) * outputs; j++) bias += ((1 - weight) * truthCoefficients[j]) ** 2;
  }
  const squaredBias = bias / count;
  const variance = (outputs * noiseVariance * squares) / count;
  return {
    squaredBias,
    variance,
    risk: squaredBias + variance,
    degreesOfFreedom,
    note: "multipliers held fixed: in truth c₀, …, cₜ change with the noise",
  };
}
