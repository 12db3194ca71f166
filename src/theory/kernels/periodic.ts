import { defineKernel } from "./kernelFamily.js";
import { lengthScaleParameter } from "./lengthScale.js";
import { numpyPair, pythonNumber } from "./numpy.js";

/**
 * Periodic kernel of period p > 0 and length scale ℓ > 0, on the line.
 *
 *     g(x,t) = exp(−2 sin²(π|x−t|/p) / ℓ²)
 *
 * The Gaussian of length scale ℓ on the circle of radius 1 around which the inputs are wound, p to a turn, so that ℓ
 * measures chords of the unit circle; positive semidefinite because its Fourier coefficients exp(−1/ℓ²) I_n(1/ℓ²) are
 * positive. Whole turns are taken off before the sine. With s the angle's sine, relative error about 8·(|x−t|/p +
 * 1)·max(s/ℓ²,1)·2⁻⁵³.
 *
 * Source: MacKay 1998, Introduction to Gaussian processes.
 */
export const periodic = defineKernel({
  kind: "periodic",
  title: "periodic",
  description: "g = exp(−2 sin²(π |x − t| / p) / ℓ²).",
  inputs: { dimension: 1 },
  smooth: true,
  parameters: {
    period: {
      name: "period",
      symbol: "p",
      unit: "input units",
      range: { exclusiveMinimum: 0 },
      scale: "logarithmic",
      softRange: [0.05, 10],
      suggestion: 1,
      help: "The kernel repeats itself after this distance.",
    },
    lengthScale: lengthScaleParameter,
  },
  evaluation({ period, lengthScale }) {
    const g = (x: number, t: number): number => {
      const turns = Math.abs(x - t) / period;
      const ratio = Math.sin(Math.PI * (turns - Math.round(turns))) / lengthScale;
      return Math.exp(-2 * ratio * ratio);
    };
    return { evaluate: (x, t) => g(x[0], t[0]), evaluateScalar: g };
  },
  numpy: ({ period, lengthScale }) => [
    numpyPair,
    `turns = np.abs(x - t) / ${pythonNumber(period)}`,
    `return np.exp(-2 * (np.sin(np.pi * (turns - np.round(turns))) / ${pythonNumber(lengthScale)}) ** 2)`,
  ],
});
