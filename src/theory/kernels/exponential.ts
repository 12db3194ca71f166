import { requirePositive } from "../requirements.js";
import type { Kernel, KernelFamily } from "./kernel.js";
import { scaledDistance } from "./scaledDistance.js";

/**
 * Exponential kernel of length scale ℓ > 0 (in the units of the inputs), on R^n for every n; the covariance of the
 * Ornstein–Uhlenbeck process.
 *
 *     g(x,t) = exp(−‖x−t‖/ℓ)
 *
 * In one dimension the Green's function of R(f) = ½ ∫ (ℓ f′² + f²/ℓ) dx on the line. Matérn of smoothness ½. Relative
 * error about (n/2 + 3)·max(‖x−t‖/ℓ, 1)·2⁻⁵³. Errors: `outOfRange` or `notFinite` for an ℓ that is not a positive
 * number.
 */
function createExponential({ lengthScale }: { readonly lengthScale: number }): Kernel {
  requirePositive("exponential kernel", "lengthScale", lengthScale);
  return {
    kind: "exponential",
    dimension: "any",
    evaluate: (x, t) => Math.exp(-scaledDistance(x, t, lengthScale)),
    evaluateScalar: (x, t) => Math.exp(-Math.abs((x - t) / lengthScale)),
    pairs: { of: "squaredDistance", lengthScale, value: (squared) => Math.exp(-Math.sqrt(squared)) },
  };
}

export const exponential: KernelFamily<{ readonly kind: "exponential"; readonly lengthScale: number }> = {
  kind: "exponential",
  create: createExponential,
};
