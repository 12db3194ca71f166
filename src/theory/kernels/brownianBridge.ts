import type { Kernel, KernelFamily } from "./kernel.js";

/**
 * Green's function of R(f) = ∫₀¹ f′(x)² dx with f = 0 at 0 and 1; the covariance of the Brownian bridge.
 *
 *     g(x,t) = min(x,t) − x t = l (1−h),     l = min(x,t), h = max(x,t)
 *
 * x, t in [0, 1]. The product form does not cancel: relative error below 2·2⁻⁵³, exact symmetry, exact zeros at 0 and
 * 1.
 */
function greenFunction(x: number, t: number): number {
  return x < t ? x * (1 - t) : t * (1 - x);
}

const kernel: Kernel = {
  kind: "brownianBridge",
  dimension: 1,
  domain: [0, 1],
  evaluate: (x, t) => greenFunction(x[0], t[0]),
  evaluateScalar: greenFunction,
};

export const brownianBridge: KernelFamily<{ readonly kind: "brownianBridge" }> = {
  kind: "brownianBridge",
  create: () => kernel,
};
