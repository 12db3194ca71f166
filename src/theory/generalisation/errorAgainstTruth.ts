import { requireCount, requireLength } from "../requirements.js";

/**
 * (1/K)‖f_t − f_true‖² on the inputs, summed over outputs, for labels z: Σ_k ‖B_t[k] z_k − (V f_true)_k‖²/K.
 *
 * Its mean over labels V f_true + noise, with B_t held fixed, is the risk that `risk` gives. All weights 0 is the
 * collapsed fit f = 0. O(KC). Errors: `shapeMismatch`, `outOfRange`.
 *
 * @param basisWeights B_t, K values
 * @param coefficients z = V y_0, K × C row-major
 * @param truthCoefficients V f_true, K × C row-major
 */
export function errorAgainstTruth(
  basisWeights: Float64Array,
  coefficients: Float64Array,
  truthCoefficients: Float64Array,
  outputs: number,
): number {
  const count = basisWeights.length;
  requireCount("errorAgainstTruth", "outputs", outputs, 1);
  requireLength("errorAgainstTruth", "coefficients", coefficients, count * outputs);
  requireLength("errorAgainstTruth", "truthCoefficients", truthCoefficients, count * outputs);
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++)
    sum += (basisWeights[Math.floor(i / outputs)] * coefficients[i] - truthCoefficients[i]) ** 2;
  return sum / count;
}
