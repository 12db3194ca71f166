import type { Experiment } from "./experimentSchema.js";

/** Equal for experiments that share a Gram matrix and its rank decision: what the expensive part of a run depends on. */
export function decompositionKey({ problem, rankTolerance }: Experiment): string {
  if (problem.kind === "points") return JSON.stringify([problem.kernel, rankTolerance, problem.inputs]);
  const { kernel, count, design, interval, dimension, seed } = problem;
  const random = design === "uniform" || design === "sphere";
  return JSON.stringify([kernel, rankTolerance, count, design, interval, dimension, random ? seed : null]);
}
