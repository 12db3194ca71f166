import { defineKernel } from "./kernelFamily.js";
import { negligibleVariance, type MarkovKernel } from "./markovKernel.js";
import { numpyPair } from "./numpy.js";

/**
 * Green's function of R(f) = ∫₀^∞ f′(x)² dx with f(0) = 0; the covariance of Brownian motion.
 *
 *     g(x,t) = min(x,t)
 *
 * x, t in [0, ∞). The same g belongs to R(f) = ∫₀^T f′(x)² dx with f(0) = 0 and a free right end, for every T that is
 * at least the largest input: −g″ = δ(x − t), g = 0 at 0, and g is constant to the right of t, so f′(T) = 0 and nothing
 * is added beyond T. Exact, and exactly symmetric.
 */
function greenFunction(x: number, t: number): number {
  return x < t ? x : t;
}

/** Independent increments. */
export const markovMotion: MarkovKernel = {
  method: "state space, Brownian motion",
  vanishes: (x) => x < negligibleVariance,
  variance: (x) => x,
  retention: () => 1,
  innovation: (x, t) => t - x,
};

export const brownianMotion = defineKernel({
  kind: "brownianMotion",
  title: "Brownian motion",
  description: "R(f) = ∫ f′(x)² dx with f(0) = 0; g = min(x, t).",
  inputs: { dimension: 1, domain: [0, Infinity] },
  smooth: false,
  parameters: {},
  evaluation: () => ({ evaluate: (x, t) => greenFunction(x[0], t[0]), evaluateScalar: greenFunction }),
  structure: () => ({ space: "markovChain", process: markovMotion }),
  gridSpectrum: { end: "free", eigenvalue: (angle, step) => step / (4 * Math.sin(angle) ** 2) },
  numpy: () => [numpyPair, "return np.minimum(x, t)"],
});
