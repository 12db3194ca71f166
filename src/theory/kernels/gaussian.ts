import { defineKernel } from "./kernelFamily.js";
import { lengthScaleParameter } from "./lengthScale.js";
import { numpySquaredDistance } from "./numpy.js";

/**
 * Gaussian kernel of length scale ℓ > 0 (in the units of the inputs), on R^n for every n.
 *
 *     g(x,t) = exp(−‖x−t‖² / (2ℓ²))
 *
 * Differences are divided by ℓ before they are squared, so that extreme length scales neither overflow nor give 0/0.
 * Relative error about (2 + ‖x−t‖²/ℓ²)·2⁻⁵³.
 */
export const gaussian = defineKernel({
  kind: "gaussian",
  title: "Gaussian",
  description: "g = exp(−|x − t|² / (2 ℓ²)).",
  inputs: { dimension: "any" },
  smooth: true,
  parameters: { lengthScale: lengthScaleParameter },
  evaluation: ({ lengthScale }) => ({
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
  }),
  numpy: ({ lengthScale }) => [`return np.exp(-${numpySquaredDistance(lengthScale)} / 2)`],
});
