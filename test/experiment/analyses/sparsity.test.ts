import { expect, it } from "vitest";
import { analyses } from "../../../src/experiment/analyses/analysis.js";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { experimentOf, syntheticValue } from "../../support/experiments.js";

const run = (value: unknown, include: typeof analyses | [] = analyses) => runExperiment(experimentOf(value), createPreparedGrams(), { include });

it("is part of a report that was asked for it, and of no other", () => {
  expect(run(syntheticValue).sparsity).toBeDefined();
  expect(run(syntheticValue, []).sparsity).toBeUndefined();
});

it("tells the logarithms of the ratios of the weights that the rounds report", () => {
  const { rounds, sparsity, spectrum } = run(syntheticValue);
  const modes = sparsity?.ratios.modes ?? 0;
  expect(modes).toBe(spectrum.count);
  rounds.forEach(({ basisWeights }, t) => {
    for (let k = 0; k < (spectrum.rank ?? NaN); k++) {
      // Weights come from products, logarithms from sums: a few units of 2⁻⁵³ a round each.
      expect(Math.exp(-(sparsity?.ratios.truth[t * modes + k] ?? NaN))).toBeCloseTo(basisWeights[k] / basisWeights[0], 12);
    }
  });
});

it("looks at the recorded modes of a long spectrum only", () => {
  const power = (exponent: number) => ({ law: "power", count: 5000, exponent, scale: 1 });
  const { sparsity, spectrum } = run({ version: 1, tolerance: 1e-5, problem: { kind: "spectrum", eigenvalues: power(2), coefficients: power(1.2) } });
  expect(sparsity?.ratios.modes).toBe(spectrum.eigenvalues.length);
});
