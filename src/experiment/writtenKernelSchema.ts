import * as z from "zod";
import { grouped, longestFormula, mostFormulaOperations } from "./limits.js";
import { parameter } from "./parameter.js";

const formula = parameter(z.string().min(1).max(longestFormula), {
  name: "formula",
  symbol: "g",
  group: "Kernel",
  control: "text",
  suggestion: "min(x, t)",
  help:
    "g(x, t) in x and t (or x1, x2, … and t1, t2, …): + − * / ^, sin cos tan exp log sqrt abs min max tanh, pi, e. " +
    "Checked on the data for symmetry and positive semidefiniteness. " +
    `At most ${longestFormula} characters, and ${grouped(mostFormulaOperations)} operations at all pairs of points.`,
});

const matrix = parameter(z.array(z.array(z.number()).min(1)).min(1), {
  name: "Gram matrix",
  symbol: "g",
  group: "Kernel",
  control: "data",
  help: "K rows of the K values g(x_j, x_k), without the 1/K.",
});

/** A kernel that its author writes as a formula. */
export const formulaKernelSchema = z.strictObject({
  kind: z.literal("expression").meta({ title: "formula", description: "A kernel of your own." }),
  formula,
});

/** A kernel of which its author gives the values, so that it is known at the inputs only. */
export const givenMatrixSchema = z.strictObject({
  kind: z.literal("gram").meta({
    title: "given matrix",
    description: "The values g(x_j, x_k) themselves; there is no fit off the data.",
  }),
  matrix,
});
