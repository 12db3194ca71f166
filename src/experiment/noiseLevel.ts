import { evaluateAt } from "./data.js";
import type { ProblemData } from "./problemData.js";
import type { KernelExperiment } from "./experimentSchema.js";
import { requireFiniteSquare } from "./meanSquares.js";

/** σ of the labels around the truth, and where it is known from. */
export interface NoiseLevel {
  readonly level: number;
  readonly origin: "stated" | "synthetic" | "estimated";
}

/** The truth at the inputs in every output, K × C, and the noise around it. */
export interface KnownTruth {
  readonly values: Float64Array;
  readonly noise: NoiseLevel;
}

/**
 * What is known of the labels' truth; undefined when the problem states none.
 *
 * The noise is `noiseLevel` of the experiment, else that of the synthetic problem, else √(mean (y − f_true)²), the
 * estimate whose square is unbiased.
 */
export function knownTruth(
  { problem, noiseLevel }: KernelExperiment,
  { truth, inputs, labels, outputs }: ProblemData,
): KnownTruth | undefined {
  if (truth === undefined) return undefined;
  const atInputs = evaluateAt(truth, inputs);
  const values = Float64Array.from(labels, (_, i) => atInputs[Math.floor(i / outputs)] ?? 0);
  requireFiniteSquare(sumOfSquares(values), truth.path, "its values are so large");
  if (noiseLevel !== undefined) return { values, noise: { level: noiseLevel, origin: "stated" } };
  if (problem.kind === "synthetic") return { values, noise: { level: problem.noise, origin: "synthetic" } };
  const squares = sumOfSquares(labels.map((label, i) => label - (values[i] ?? 0)));
  requireFiniteSquare(squares, truth.path, "it lies so far from the labels");
  return { values, noise: { level: Math.sqrt(squares / labels.length), origin: "estimated" } };
}

const sumOfSquares = (values: Float64Array): number => values.reduce((sum, value) => sum + value ** 2, 0);
