import type { MarkovKernel } from "./markovKernel.js";

/**
 * The state space that a kernel of one input coordinate has, so that its Gram matrix need not be formed: a process that
 * is Markov in its own value, or the cubic spline's, which is Markov in value and slope.
 */
export type KernelStructure =
  { readonly space: "markovChain"; readonly process: MarkovKernel } | { readonly space: "cubicSpline" };
