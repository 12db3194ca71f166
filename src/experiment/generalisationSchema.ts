import * as z from "zod";
import { largestNoise } from "./limits.js";
import { parameter } from "./parameter.js";

/** σ of the labels, for risks; stated where the data cannot tell it, or to ask what another noise would do. */
export const noiseLevel = parameter(z.number().min(0).max(largestNoise), {
  name: "noise level",
  symbol: "σ",
  unit: "label units",
  group: "Generalisation",
  control: "number",
  help:
    "Standard deviation of the labels around the truth, for bias, variance and Monte Carlo. Default: the " +
    "synthetic problem's noise, else the root mean square of labels minus truth.",
});

const seed = (name: string, of: string) =>
  parameter(z.int().min(0).max(0x7fffffff).default(1), {
    name,
    group: "Generalisation",
    control: "number",
    step: 1,
    help: `Names the random ${of}; the same seed gives the same.`,
  });

/** Fresh labels around a known truth. */
export const monteCarloSchema = z
  .strictObject({
    draws: parameter(z.int().min(2).max(100_000).default(200), {
      name: "Monte Carlo draws",
      group: "Generalisation",
      control: "slider",
      scale: "logarithmic",
      softRange: [20, 5000],
      step: 1,
      help: "How often fresh noise is drawn around the truth, where it is known, for the error with multipliers that follow the noise.",
    }),
    seed: seed("Monte Carlo seed", "draws"),
  })
  .meta({ title: "Monte Carlo", description: "Fresh noise around a known truth; default: 200 draws with seed 1." });

/** Leaving data out in turn, where no truth is known. */
export const crossValidationSchema = z
  .strictObject({
    folds: parameter(z.int().min(2).max(1000).default(5), {
      name: "folds",
      group: "Generalisation",
      control: "slider",
      scale: "linear",
      softRange: [2, 20],
      step: 1,
      help:
        "Into how many parts the data are split for cross-validation; each is predicted from the others, with the " +
        "same ε. More folds than points are as many as there are points.",
    }),
    seed: seed("fold seed", "split"),
  })
  .meta({
    title: "cross-validation",
    description: "Held-out error from the training data alone; default: 5 folds with seed 1.",
  });

export type MonteCarloSettings = z.output<typeof monteCarloSchema>;
export type CrossValidationSettings = z.output<typeof crossValidationSchema>;

/** The settings of an experiment, defaults filled in. */
export function monteCarloSettings({
  monteCarlo = monteCarloSchema.parse({}),
}: {
  readonly monteCarlo?: MonteCarloSettings | undefined;
}): MonteCarloSettings {
  return monteCarlo;
}

export function crossValidationSettings({
  crossValidation = crossValidationSchema.parse({}),
}: {
  readonly crossValidation?: CrossValidationSettings | undefined;
}): CrossValidationSettings {
  return crossValidation;
}
