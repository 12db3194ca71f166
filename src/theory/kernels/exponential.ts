import { defineKernel } from "./kernelFamily.js";
import { lengthScaleParameter } from "./lengthScale.js";
import type { MarkovKernel } from "./markovKernel.js";
import { numpySquaredDistance } from "./numpy.js";
import { scaledDistance } from "./scaledDistance.js";

/** The Ornstein–Uhlenbeck process. */
export const markovExponential = (lengthScale: number): MarkovKernel => ({
  method: "state space, exponential",
  vanishes: () => false,
  variance: () => 1,
  retention: (x, t) => Math.exp((x - t) / lengthScale),
  innovation: (x, t) => -Math.expm1((2 * (x - t)) / lengthScale),
});

/**
 * Exponential kernel of length scale ℓ > 0 (in the units of the inputs), on R^n for every n; the covariance of the
 * Ornstein–Uhlenbeck process.
 *
 *     g(x,t) = exp(−‖x−t‖/ℓ)
 *
 * In one dimension the Green's function of R(f) = ½ ∫ (ℓ f′² + f²/ℓ) dx on the line. Matérn of smoothness ½. Relative
 * error about (n/2 + 3)·max(‖x−t‖/ℓ, 1)·2⁻⁵³.
 */
export const exponential = defineKernel({
  kind: "exponential",
  title: "exponential",
  description: "g = exp(−|x − t| / ℓ), the Ornstein–Uhlenbeck kernel.",
  inputs: { dimension: "any" },
  smooth: false,
  parameters: { lengthScale: lengthScaleParameter },
  evaluation: ({ lengthScale }) => ({
    evaluate: (x, t) => Math.exp(-scaledDistance(x, t, lengthScale)),
    evaluateScalar: (x, t) => Math.exp(-Math.abs((x - t) / lengthScale)),
    pairs: { of: "squaredDistance", lengthScale, value: (squared) => Math.exp(-Math.sqrt(squared)) },
  }),
  structure: ({ lengthScale }) => ({ space: "markovChain", process: markovExponential(lengthScale) }),
  numpy: ({ lengthScale }) => [`return np.exp(-np.sqrt(${numpySquaredDistance(lengthScale)}))`],
});
