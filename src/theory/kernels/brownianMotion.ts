import type { Kernel, KernelFamily } from "./kernel.js";

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

const kernel: Kernel = {
  kind: "brownianMotion",
  dimension: 1,
  domain: [0, Infinity],
  evaluate: (x, t) => greenFunction(x[0], t[0]),
  evaluateScalar: greenFunction,
};

export const brownianMotion: KernelFamily<{ readonly kind: "brownianMotion" }> = {
  kind: "brownianMotion",
  create: () => kernel,
};
