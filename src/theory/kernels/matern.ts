import { defineKernel } from "./kernelFamily.js";
import { lengthScaleParameter } from "./lengthScale.js";
import { numpySquaredDistance } from "./numpy.js";
import { scaledDistance } from "./scaledDistance.js";

/** By smoothness: exp(−s) times a polynomial in s; the product is 0, not NaN, where s is infinite. */
const profiles: Readonly<Record<1.5 | 2.5, (scaled: number) => number>> = {
  1.5: (scaled) => {
    const s = Math.sqrt(3) * scaled;
    const decay = Math.exp(-s);
    return decay === 0 ? 0 : (1 + s) * decay;
  },
  2.5: (scaled) => {
    const s = Math.sqrt(5) * scaled;
    const decay = Math.exp(-s);
    return decay === 0 ? 0 : (1 + s * (1 + s / 3)) * decay;
  },
};

/**
 * Matérn kernel of smoothness ν = 3/2 or 5/2 and length scale ℓ > 0 (in the units of the inputs), on R^n for every n.
 *
 *     ν = 3/2:  g(x,t) = (1 + s) exp(−s),            s = √3 ‖x−t‖/ℓ
 *     ν = 5/2:  g(x,t) = (1 + s + s²/3) exp(−s),     s = √5 ‖x−t‖/ℓ
 *
 * In one dimension, with λ = √(2ν)/ℓ, the Green's function of R(f) = ∫ (f″² + 2λ²f′² + λ⁴f²) dx/(4λ³), and of R(f) = 3
 * ∫ (f‴² + 3λ²f″² + 3λ⁴f′² + λ⁶f²) dx/(16λ⁵), on the line: the reciprocals of the spectral densities. Relative error
 * about (n/2 + 4)·max(s,1)·2⁻⁵³.
 *
 * Source: Rasmussen and Williams 2006, Gaussian Processes for Machine Learning, section 4.2.
 */
export const matern = defineKernel({
  kind: "matern",
  title: "Matérn",
  description: "The Matérn kernel of smoothness ν and length scale ℓ.",
  inputs: { dimension: "any" },
  smooth: false,
  parameters: {
    smoothness: {
      name: "smoothness",
      symbol: "ν",
      choices: [1.5, 2.5],
      suggestion: 1.5,
      help: "ν = 1.5: functions with one derivative; ν = 2.5: with two.",
    },
    lengthScale: lengthScaleParameter,
  },
  evaluation({ smoothness, lengthScale }) {
    const profile = profiles[smoothness];
    return {
      evaluate: (x, t) => profile(scaledDistance(x, t, lengthScale)),
      evaluateScalar: (x, t) => profile(Math.abs((x - t) / lengthScale)),
      pairs: { of: "squaredDistance", lengthScale, value: (squared) => profile(Math.sqrt(squared)) },
    };
  },
  numpy: ({ smoothness, lengthScale }) => [
    `s = np.sqrt(${2 * smoothness} * ${numpySquaredDistance(lengthScale)})`,
    `return ${smoothness === 1.5 ? "(1 + s)" : "(1 + s * (1 + s / 3))"} * np.exp(-s)`,
  ],
});
