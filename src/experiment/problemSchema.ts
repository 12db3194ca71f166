import * as z from "zod";
import { kernelSchema } from "./kernelSchema.js";
import { parameter } from "./parameter.js";

const numbers = z.array(z.number()).min(1);
const table = z.array(numbers).min(1);

const expressionHelp = "A formula in x (or x1, x2, …): + − * / ^, sin cos tan exp log sqrt abs min max tanh, pi, e.";

const truth = parameter(z.string().min(1), {
  name: "truth", symbol: "f", group: "Problem", control: "text", suggestion: "sin(2*pi*x)",
  help: `The function the labels were drawn from. ${expressionHelp}`,
});

const pointsProblem = z.strictObject({
  kind: z.literal("points").meta({ title: "points", description: "Inputs and labels written in the file." }),
  inputs: parameter(z.union([numbers, table]), {
    name: "inputs", symbol: "x", group: "Problem", control: "data",
    help: "K numbers, or K rows of equal length.",
  }),
  labels: parameter(z.union([numbers, table]), {
    name: "labels", symbol: "y₀", group: "Problem", control: "data",
    help: "K numbers, or K rows of C outputs.",
  }),
  truth: truth.optional(),
  kernel: kernelSchema,
});

/** The largest K that the dense solver accepts: a K × K matrix of doubles and its eigenvectors stay below half a gigabyte. */
export const maximalCount = 4000;

const syntheticProblem = z.strictObject({
  kind: z.literal("synthetic").meta({ title: "synthetic", description: "Labels drawn from a target function with Gaussian noise." }),
  target: parameter(z.string().min(1), {
    name: "target", symbol: "f", group: "Problem", control: "text", suggestion: "sin(2*pi*x)",
    help: `The function that labels are drawn from. ${expressionHelp}`,
  }),
  count: parameter(z.int().min(1).max(maximalCount), {
    name: "training points", symbol: "K", group: "Problem", control: "slider", scale: "logarithmic", softRange: [2, 500], step: 1, suggestion: 11,
    help: "How many inputs are drawn.",
  }),
  design: parameter(z.enum(["grid", "interior", "uniform", "chebyshev", "sphere"]), {
    name: "design", group: "Problem", control: "choice", suggestion: "grid",
    help: "grid: equally spaced with both ends; interior: equally spaced without the ends; uniform: random; chebyshev: Chebyshev nodes; sphere: random on the unit sphere.",
  }),
  interval: z.tuple([z.number(), z.number()]).default([0, 1]).meta({ title: "interval", description: "The ends a < b of the range of each input." }),
  dimension: parameter(z.int().min(1).max(1000).default(1), {
    name: "dimension", group: "Problem", control: "number", step: 1,
    help: "Number of coordinates of an input; above 1 only with the uniform and sphere designs.",
  }),
  noise: parameter(z.number().min(0), {
    name: "noise", symbol: "σ", unit: "label units", group: "Problem", control: "slider", scale: "linear", softRange: [0, 2], suggestion: 0.5,
    help: "Standard deviation of the Gaussian noise added to every label.",
  }),
  seed: parameter(z.int().min(0).max(0x7fffffff), {
    name: "seed", group: "Problem", control: "number", step: 1, suggestion: 1,
    help: "Names the random draw; the same seed gives the same inputs and the same noise.",
  }),
  kernel: kernelSchema,
});

/** What is distilled: where inputs and labels come from, and in which Hilbert space. */
export const problemSchema = z.discriminatedUnion("kind", [pointsProblem, syntheticProblem])
  .meta({ title: "problem", description: "Data and kernel." });

export type Problem = z.output<typeof problemSchema>;
export type PointsProblem = z.output<typeof pointsProblem>;
export type SyntheticProblem = z.output<typeof syntheticProblem>;
