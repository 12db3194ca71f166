import { defineKernel } from "./kernelFamily.js";
import { numpyPair } from "./numpy.js";

/**
 * Green's function of R(f) = ∫₀¹ f″(x)² dx with f = f″ = 0 at 0 and 1.
 *
 *     g(x,t) = max((x−t)³,0)/6 − x(1−t)(x² − 2t + t²)/6
 *            = l (1−h) (2h(1−h) + (h−l)(h+l)) / 6,     l = min(x,t), h = max(x,t)
 *
 * x, t in [0, 1]. The second form (derived in this project) is what is evaluated: for x < t the first one is
 * x(1−t)(2t−t²−x²)/6, and 2h − h² − l² = 2h(1−h) + (h−l)(h+l). Every factor and term is non-negative, so nothing
 * cancels: relative error below 8·2⁻⁵³ up to the rounding of 1−h, and exact symmetry. The boundary values g(0,t) =
 * g(1,t) = 0 are exact.
 *
 * Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 */
function greenFunction(x: number, t: number): number {
  const low = x < t ? x : t;
  const high = x < t ? t : x;
  const rest = 1 - high;
  return (low * rest * (2 * high * rest + (high - low) * (high + low))) / 6;
}

export const cubicSpline = defineKernel({
  kind: "cubicSpline",
  title: "cubic spline",
  description: "R(f) = ∫₀¹ f″(x)² dx with f = f″ = 0 at 0 and 1.",
  inputs: { dimension: 1, domain: [0, 1] },
  smooth: false,
  parameters: {},
  evaluation: () => ({ evaluate: (x, t) => greenFunction(x[0], t[0]), evaluateScalar: greenFunction }),
  structure: () => ({ space: "cubicSpline" }),
  gridSpectrum: {
    end: "fixed",
    eigenvalue(angle, step) {
      const square = Math.sin(angle) ** 2;
      return (step ** 3 * (1 - (2 / 3) * square)) / (16 * square * square);
    },
  },
  numpy: () => [
    numpyPair,
    "low, high = np.minimum(x, t), np.maximum(x, t)",
    "return low * (1 - high) * (2 * high * (1 - high) + (high - low) * (high + low)) / 6",
  ],
});
