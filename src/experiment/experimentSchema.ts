import * as z from "zod";
import { grouped, maximalRounds, mostRecordedNumbers } from "./limits.js";
import { parameter } from "./parameter.js";
import { crossValidationSchema, monteCarloSchema, noiseLevel } from "./generalisationSchema.js";
import { problemSchema, type KernelProblem } from "./problemSchema.js";
import { solverKinds } from "./solvers/solverKind.js";

const room = `Rounds × (points + grid points) × outputs make at most ${grouped(mostRecordedNumbers)} numbers.`;

const grid = z
  .strictObject({
    from: z
      .number()
      .optional()
      .meta({ title: "from", description: "Left end; default: where the kernel or the inputs begin." }),
    to: z
      .number()
      .optional()
      .meta({ title: "to", description: "Right end; default: where the kernel or the inputs end." }),
    points: parameter(z.int().min(2).max(10_000).default(101), {
      name: "grid points",
      group: "Display",
      control: "slider",
      scale: "logarithmic",
      softRange: [11, 1001],
      step: 1,
      help: `How many points each fit is drawn with, and its error against the truth is taken over. ${room}`,
    }),
  })
  .meta({
    title: "grid",
    description:
      "Where the fits are drawn; one-dimensional inputs only. Default: 101 points over the range of the inputs.",
  });

/** THE parameter table: types, constraints, defaults and descriptions of an experiment file. */
export const experimentSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: "Ignored; lets other editors find the schema." }),
    version: z.literal(1).meta({ title: "version", description: "Version of the file format." }),
    title: z.string().optional().meta({ title: "title", description: "Shown above the figures." }),
    problem: problemSchema,
    tolerance: parameter(z.number().positive(), {
      name: "tolerance",
      symbol: "ε",
      unit: "MSE",
      group: "Distillation",
      control: "slider",
      scale: "logarithmic",
      softRange: [1e-4, 10],
      suggestion: 0.045,
      help: "Each round fits with the least R(f) whose mean squared error against its targets is at most ε.",
    }),
    rounds: parameter(z.int().min(1).max(maximalRounds).default(20), {
      name: "recorded rounds",
      group: "Distillation",
      control: "slider",
      scale: "logarithmic",
      softRange: [1, 100],
      step: 1,
      help: `Rounds kept for the figures; the count of rounds to collapse goes on to ${maximalRounds}. ${room}`,
    }),
    rankTolerance: z
      .union([z.literal("auto"), z.number().min(0).lt(1)])
      .default("auto")
      .meta({
        title: "rank tolerance",
        description: 'Eigenvalues below this fraction of the largest count as zero; "auto" is K · 2⁻⁵².',
      }),
    solver: parameter(z.enum(["auto", ...solverKinds]).default("auto"), {
      name: "solver",
      group: "Display",
      control: "choice",
      help:
        "auto: by kernel and number of points; stateSpace: O(K), one-dimensional splines and exponential; lanczos: " +
        "products with the Gram matrix; tridiagonal: all eigenvalues; full: all eigenvectors.",
    }),
    noiseLevel: noiseLevel.optional(),
    monteCarlo: monteCarloSchema.optional(),
    crossValidation: crossValidationSchema.optional(),
    grid: grid.optional(),
    activeThreshold: parameter(z.number().positive().max(1).default(0.01), {
      name: "active threshold",
      symbol: "τ",
      group: "Display",
      control: "slider",
      scale: "logarithmic",
      softRange: [1e-6, 1],
      help: "A basis function counts as active while its weight is at least this part of the largest weight.",
    }),
  })
  .meta({
    title: "Self-distillation experiment",
    description: "min R(f) subject to mean squared error ≤ ε, refitted on its own predictions.",
  });

export type Experiment = z.output<typeof experimentSchema>;
/** An experiment with inputs and a kernel. */
export type KernelExperiment = Experiment & { readonly problem: KernelProblem };
