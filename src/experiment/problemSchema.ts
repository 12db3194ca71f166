import * as z from "zod";
import { kernelSchema } from "./kernelSchema.js";
import { grouped, largestNoise, longestFormula, maximalCount, mostColumns, mostOutputs } from "./limits.js";
import { parameter } from "./parameter.js";
import { spectrumProblem } from "./spectrumSchema.js";

const numbers = z.array(z.number()).min(1);
const inputNumbers = numbers.max(maximalCount);
const inputRows = z.array(numbers.max(mostColumns)).min(1).max(maximalCount);
const labelRows = z.array(numbers.max(mostOutputs)).min(1).max(maximalCount);

const expressionHelp = "A formula in x (or x1, x2, …): + − * / ^, sin cos tan exp log sqrt abs min max tanh, pi, e.";

const truth = parameter(z.string().min(1).max(longestFormula), {
  name: "truth",
  symbol: "f",
  group: "Problem",
  control: "text",
  suggestion: "sin(2*pi*x)",
  help: `The function the labels were drawn from. ${expressionHelp}`,
});

const pointsProblem = z.strictObject({
  kind: z.literal("points").meta({ title: "points", description: "Inputs and labels written in the file." }),
  inputs: parameter(z.union([inputNumbers, inputRows]), {
    name: "inputs",
    symbol: "x",
    group: "Problem",
    control: "data",
    help: `K numbers, or K rows of equal length, of at most ${grouped(mostColumns)}.`,
  }),
  labels: parameter(z.union([inputNumbers, labelRows]), {
    name: "labels",
    symbol: "y₀",
    group: "Problem",
    control: "data",
    help: `K numbers, or K rows of C outputs, of at most ${grouped(mostOutputs)}.`,
  }),
  truth: truth.optional(),
  kernel: kernelSchema,
});

const fraction = z.number().gt(0).lt(1).meta({ title: "fraction", description: "Share of the rows, between 0 and 1." });
const seed = parameter(z.int().min(0).max(0x7fffffff), {
  name: "seed",
  group: "Problem",
  control: "number",
  step: 1,
  suggestion: 1,
  help: "Names the random draw; the same seed gives the same draw.",
});

const tableProblem = z.strictObject({
  kind: z.literal("table").meta({ title: "table", description: "Inputs and labels from the columns of a CSV file." }),
  path: parameter(z.string().min(1), {
    name: "file",
    group: "Problem",
    control: "text",
    help: "A CSV file with a heading line; the path is relative to the experiment file.",
  }),
  inputs: z
    .array(z.string().min(1))
    .min(1)
    .max(mostColumns)
    .meta({
      title: "inputs x",
      description: `Columns that hold the inputs, at most ${grouped(mostColumns)}; "pixel*" stands for every column whose name begins so.`,
    }),
  labels: z
    .array(z.string().min(1))
    .min(1)
    .max(mostOutputs)
    .meta({
      title: "labels y₀",
      description: `Columns that hold the labels, at most ${grouped(mostOutputs)}.`,
    }),
  classes: parameter(z.boolean().default(false), {
    name: "labels are classes",
    group: "Problem",
    control: "choice",
    help:
      `One label column names a class, of at most ${grouped(mostOutputs)}; it becomes one output for each class (1 ` +
      "for the class, 0 for the others), and accuracy is reported.",
  }),
  labelNoise: z
    .strictObject({
      fraction: parameter(z.number().min(0).max(1), {
        name: "label noise",
        symbol: "η",
        unit: "share of the labels",
        group: "Problem",
        control: "slider",
        scale: "linear",
        softRange: [0, 1],
        suggestion: 0,
        onlyWith: "problem.classes",
        help: "Share of the training labels that are replaced by another class, drawn at random.",
      }),
      seed: parameter(z.int().min(0).max(0x7fffffff).default(1), {
        name: "seed of label noise",
        group: "Problem",
        control: "number",
        step: 1,
        onlyWith: "problem.classes",
        help: "Names the random draw; the same seed gives the same draw.",
      }),
    })
    .optional(),
  missing: parameter(z.enum(["error", "skip"]).default("error"), {
    name: "missing values",
    group: "Problem",
    control: "choice",
    help: "error: an empty field, NA, NaN, null or ? in a column that is used is a fault; skip: its row is left out.",
  }),
  truth: truth.optional(),
  test: z
    .union([z.string().min(1), z.strictObject({ fraction, seed })])
    .optional()
    .meta({
      title: "test",
      description: "A second CSV file with the same columns, or a share of the rows to hold out.",
    }),
  kernel: kernelSchema,
});

const syntheticProblem = z.strictObject({
  kind: z
    .literal("synthetic")
    .meta({ title: "synthetic", description: "Labels drawn from a target function with Gaussian noise." }),
  target: parameter(z.string().min(1).max(longestFormula), {
    name: "target",
    symbol: "f",
    group: "Problem",
    control: "text",
    suggestion: "sin(2*pi*x)",
    help: `The function that labels are drawn from. ${expressionHelp}`,
  }),
  count: parameter(z.int().min(1).max(maximalCount), {
    name: "training points",
    symbol: "K",
    group: "Problem",
    control: "slider",
    scale: "logarithmic",
    softRange: [2, 500],
    step: 1,
    suggestion: 11,
    help: "How many inputs are drawn.",
  }),
  design: parameter(z.enum(["grid", "interior", "uniform", "chebyshev", "sphere"]), {
    name: "design",
    group: "Problem",
    control: "choice",
    suggestion: "interior",
    help:
      "grid: equally spaced with both ends; interior: equally spaced without the ends; uniform: random; chebyshev: " +
      "Chebyshev nodes; sphere: random on the unit sphere.",
  }),
  interval: z
    .tuple([z.number(), z.number()])
    .default([0, 1])
    .meta({ title: "interval", description: "The ends a < b of the range of each input." }),
  dimension: parameter(z.int().min(1).max(1000).default(1), {
    name: "dimension",
    group: "Problem",
    control: "number",
    step: 1,
    help: "Number of coordinates of an input; above 1 only with the uniform and sphere designs.",
  }),
  noise: parameter(z.number().min(0).max(largestNoise), {
    name: "noise",
    symbol: "σ",
    unit: "label units",
    group: "Problem",
    control: "slider",
    scale: "linear",
    softRange: [0, 2],
    suggestion: 0.5,
    help: "Standard deviation of the Gaussian noise added to every label.",
  }),
  seed,
  kernel: kernelSchema,
});

/** What is distilled: where inputs and labels come from, and in which Hilbert space. */
export const problemSchema = z
  .discriminatedUnion("kind", [pointsProblem, syntheticProblem, tableProblem, spectrumProblem])
  .meta({ title: "problem", description: "Data and kernel." });

export type Problem = z.output<typeof problemSchema>;
/** A problem with inputs and a kernel. */
export type KernelProblem = Exclude<Problem, { readonly kind: "spectrum" }>;
export type PointsProblem = z.output<typeof pointsProblem>;
export type TableProblem = z.output<typeof tableProblem>;
export type SyntheticProblem = z.output<typeof syntheticProblem>;

/** Whether the function behind the labels is stated. */
export function hasTruth(problem: Problem): boolean {
  return problem.kind === "synthetic" || (problem.kind !== "spectrum" && problem.truth !== undefined);
}
