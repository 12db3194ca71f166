import * as z from "zod";
import { grouped, longestFormula, mostFormulaOperations } from "./limits.js";
import { parameter } from "./parameter.js";

const lengthScale = parameter(z.number().positive(), {
  name: "length scale",
  symbol: "ℓ",
  unit: "input units",
  group: "Kernel",
  control: "slider",
  scale: "logarithmic",
  softRange: [0.005, 5],
  suggestion: 0.1,
  help: "The distance over which the kernel falls off.",
});

const smoothness = parameter(z.literal([1.5, 2.5]), {
  name: "smoothness",
  symbol: "ν",
  group: "Kernel",
  control: "choice",
  suggestion: 1.5,
  help: "ν = 1.5: functions with one derivative; ν = 2.5: with two.",
});

const period = parameter(z.number().positive(), {
  name: "period",
  symbol: "p",
  unit: "input units",
  group: "Kernel",
  control: "slider",
  scale: "logarithmic",
  softRange: [0.05, 10],
  suggestion: 1,
  help: "The kernel repeats itself after this distance.",
});

const degree = parameter(z.int().min(1).max(50), {
  name: "degree",
  symbol: "p",
  group: "Kernel",
  control: "slider",
  scale: "linear",
  softRange: [1, 12],
  step: 1,
  suggestion: 3,
  help: "Degree of the polynomials that span the space.",
});

const offset = parameter(z.number().min(0), {
  name: "offset",
  symbol: "b",
  group: "Kernel",
  control: "slider",
  scale: "linear",
  softRange: [0, 5],
  suggestion: 1,
  help: "Weight of the lower degrees; 0 leaves only the highest.",
});

const depth = parameter(z.int().min(1).max(100), {
  name: "depth",
  symbol: "L",
  group: "Kernel",
  control: "slider",
  scale: "linear",
  softRange: [1, 20],
  step: 1,
  suggestion: 3,
  help: "Number of hidden layers of the infinitely wide network.",
});

const formula = parameter(z.string().min(1).max(longestFormula), {
  name: "formula",
  symbol: "g",
  group: "Kernel",
  control: "text",
  suggestion: "min(x, t)",
  help: `g(x, t) in x and t (or x1, x2, … and t1, t2, …): + − * / ^, sin cos tan exp log sqrt abs min max tanh, pi, e. Checked on the data for symmetry and positive semidefiniteness. At most ${longestFormula} characters, and ${grouped(mostFormulaOperations)} operations at all pairs of points.`,
});

const matrix = parameter(z.array(z.array(z.number()).min(1)).min(1), {
  name: "Gram matrix",
  symbol: "g",
  group: "Kernel",
  control: "data",
  help: "K rows of the K values g(x_j, x_k), without the 1/K.",
});

const kind = <K extends string>(value: K, title: string, description: string) =>
  z.literal(value).meta({ title, description });

/** The kernels an experiment can name. A new kernel is a line here and a line in the theory's registry. */
export const kernelSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: kind("cubicSpline", "cubic spline", "R(f) = ∫₀¹ f″(x)² dx with f = f″ = 0 at 0 and 1.") }),
    z.strictObject({
      kind: kind(
        "brownianBridge",
        "Brownian bridge",
        "R(f) = ∫₀¹ f′(x)² dx with f = 0 at 0 and 1; g = min(x, t) − x t.",
      ),
    }),
    z.strictObject({
      kind: kind("brownianMotion", "Brownian motion", "R(f) = ∫ f′(x)² dx with f(0) = 0; g = min(x, t)."),
    }),
    z.strictObject({ kind: kind("gaussian", "Gaussian", "g = exp(−|x − t|² / (2 ℓ²))."), lengthScale }),
    z.strictObject({
      kind: kind("exponential", "exponential", "g = exp(−|x − t| / ℓ), the Ornstein–Uhlenbeck kernel."),
      lengthScale,
    }),
    z.strictObject({
      kind: kind("matern", "Matérn", "The Matérn kernel of smoothness ν and length scale ℓ."),
      smoothness,
      lengthScale,
    }),
    z.strictObject({
      kind: kind("periodic", "periodic", "g = exp(−2 sin²(π |x − t| / p) / ℓ²)."),
      period,
      lengthScale,
    }),
    z.strictObject({ kind: kind("polynomial", "polynomial", "g = (⟨x, t⟩ + b)^p."), degree, offset }),
    z.strictObject({
      kind: kind(
        "reluNtk",
        "ReLU NTK",
        "Neural tangent kernel of an infinitely wide ReLU network with L hidden layers; inputs on the sphere.",
      ),
      depth,
    }),
    z.strictObject({
      kind: kind(
        "reluNngp",
        "ReLU NNGP",
        "Covariance of an infinitely wide random ReLU network with L hidden layers; inputs on the sphere.",
      ),
      depth,
    }),
    z.strictObject({ kind: kind("expression", "formula", "A kernel of your own."), formula }),
    z.strictObject({
      kind: kind("gram", "given matrix", "The values g(x_j, x_k) themselves; there is no fit off the data."),
      matrix,
    }),
  ])
  .meta({ title: "kernel", description: "The Green's function g of the regulariser R." });

export type KernelParameters = z.output<typeof kernelSchema>;
