import * as z from "zod";
import { maximalModes } from "./limits.js";
import { parameter } from "./parameter.js";

const count = parameter(z.int().min(1).max(maximalModes), {
  name: "modes",
  symbol: "K",
  group: "Problem",
  control: "slider",
  scale: "logarithmic",
  softRange: [10, 100_000],
  step: 1,
  suggestion: 1000,
  help: "How many numbers the law gives.",
});

const scale = parameter(z.number().positive().default(1), {
  name: "scale",
  group: "Problem",
  control: "slider",
  scale: "logarithmic",
  softRange: [0.01, 100],
  help: "The first and largest number of the law.",
});

const kind = <L extends string>(law: L, title: string, description: string) =>
  z.literal(law).meta({ title, description });

/** How eigenvalues, or squared coefficients, go on with their index k = 1, 2, …. */
const law = z.discriminatedUnion("law", [
  z.strictObject({
    law: kind("power", "power law", "scale · k^(−exponent)"),
    count,
    exponent: parameter(z.number().min(0), {
      name: "exponent",
      group: "Problem",
      control: "slider",
      scale: "linear",
      softRange: [0, 6],
      suggestion: 2,
      help: "How fast the numbers fall with k.",
    }),
    scale,
  }),
  z.strictObject({
    law: kind("exponential", "exponential", "scale · exp(−rate (k − 1))"),
    count,
    rate: parameter(z.number().min(0), {
      name: "rate",
      group: "Problem",
      control: "slider",
      scale: "logarithmic",
      softRange: [0.001, 2],
      suggestion: 0.05,
      help: "How fast the numbers fall with k.",
    }),
    scale,
  }),
  z.strictObject({
    law: kind("step", "step", "high for k ≤ at, low beyond"),
    count,
    high: parameter(z.number().min(0), {
      name: "high",
      group: "Problem",
      control: "number",
      suggestion: 1,
      help: "The numbers up to the step.",
    }),
    low: parameter(z.number().min(0), {
      name: "low",
      group: "Problem",
      control: "number",
      suggestion: 0.01,
      help: "The numbers beyond the step; at most high.",
    }),
    at: parameter(z.int().min(0), {
      name: "at",
      group: "Problem",
      control: "number",
      step: 1,
      suggestion: 10,
      help: "The index of the last high number.",
    }),
  }),
]);

const sequence = z.union([z.array(z.number()).min(1).max(maximalModes), law]);

/** A problem that is stated without data: a spectrum and the labels' coefficients in it. */
export const spectrumProblem = z.strictObject({
  kind: z
    .literal("spectrum")
    .meta({ title: "spectrum", description: "Eigenvalues and coefficients themselves, without data or kernel." }),
  eigenvalues: sequence.meta({ title: "eigenvalues d", description: "A list, or a law: power, exponential or step." }),
  coefficients: sequence.meta({
    title: "coefficients z",
    description: "A list of z_k, or a law for z_k²; the signs are then drawn from the seed.",
  }),
  seed: parameter(z.int().min(0).max(0x7fffffff).default(1), {
    name: "seed",
    group: "Problem",
    control: "number",
    step: 1,
    help: "Names the draw of the coefficients' signs, on which no multiplier and no weight depends.",
  }),
});

export type SpectrumProblem = z.output<typeof spectrumProblem>;
