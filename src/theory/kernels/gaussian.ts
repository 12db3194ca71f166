import { requirePositive } from "../requirements.js";
import type { Kernel, KernelFamily } from "./kernel.js";

/**
 * Gaussian kernel of length scale ℓ > 0 (in the units of the inputs), on R^n for every n.
 *
 *     g(x,t) = exp(−‖x−t‖² / (2ℓ²))
 *
 * Differences are divided by ℓ before they are squared, so that extreme length scales neither overflow nor give 0/0.
 * Relative error about (2 + ‖x−t‖²/ℓ²)·2⁻⁵³. Errors: `outOfRange` or `notFinite` for an ℓ that is not a positive
 * number.
 */
function createGaussian({ lengthScale }: { readonly lengthScale: number }): Kernel {
  requirePositive("gaussian kernel", "lengthScale", lengthScale);
  return {
    kind: "gaussian",
    dimension: "any",
    evaluate(x, t) {
      let sum = 0;
      for (let j = 0; j < x.length; j++) {
        const difference = (x[j] - t[j]) / lengthScale;
        sum += difference * difference;
      }
      return Math.exp(-sum / 2);
    },
    evaluateScalar(x, t) {
      const difference = (x - t) / lengthScale;
      return Math.exp((-difference * difference) / 2);
    },
    pairs: { of: "squaredDistance", lengthScale, value: (squared) => Math.exp(-squared / 2) },
  };
}

export const gaussian: KernelFamily<{ readonly kind: "gaussian"; readonly lengthScale: number }> = {
  kind: "gaussian",
  create: createGaussian,
};
