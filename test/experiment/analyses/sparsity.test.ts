import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyses } from "../../../src/experiment/analyses/analysis.js";
import { ExperimentError } from "../../../src/experiment/issue.js";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import type { Report } from "../../../src/experiment/report.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { experimentOf, syntheticValue } from "../../support/experiments.js";
import { expectAtMost, expectRelative } from "../../theory/support/numbers.js";
import { check } from "../../theory/support/randomProblem.js";
import { analysed, reportsOfReference } from "./reportsOfReference.js";

const run = (value: unknown, include: typeof analyses | [] = analyses) =>
  runExperiment(experimentOf(value), createPreparedGrams(), { include });

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
      expect(Math.exp(-(sparsity?.ratios.truth[t * modes + k] ?? NaN))).toBeCloseTo(
        basisWeights[k] / basisWeights[0],
        12,
      );
    }
  });
});

it("looks at the recorded modes of a long spectrum only", () => {
  const power = (exponent: number) => ({ law: "power", count: 5000, exponent, scale: 1 });
  const { sparsity, spectrum } = run({
    version: 1,
    tolerance: 1e-5,
    problem: { kind: "spectrum", eigenvalues: power(2), coefficients: power(1.2) },
  });
  expect(sparsity?.ratios.modes).toBe(spectrum.eigenvalues.length);
  expect(sparsity?.active[0]?.active).toBeLessThanOrEqual(spectrum.eigenvalues.length);
  // d_k/d_{k+1} = (1 + 1/k)² caps the smallest ratio of neighbours in round 0, over the modes looked at.
  expect(sparsity?.indices[0]?.index).toBeLessThan((1 + 1 / 1999) ** 2);
});

describe.each([...reportsOfReference])("agrees with 50-digit arithmetic: $name", ({ expected, run: runCase }) => {
  const report = runCase();
  const { ratios, indices } = report.sparsity ?? { ratios: undefined, indices: [] };
  const modes = ratios?.modes ?? 0;

  it("in ratios and in both floors, or which of them says nothing", () => {
    expected.rounds.forEach(({ logRatios, floors }, t) => {
      for (let k = 1; k < expected.rank; k++) {
        // The smallest eigenvalues are known to 11·2⁻⁵²·4471 ≈ 1e−11, and so is what is made of them.
        expectRelative(ratios?.truth[t * modes + k] ?? NaN, logRatios[k] ?? NaN, 1e-9, `ratio ${t} ${k}`);
        for (const floor of ratios?.floors ?? []) {
          const value = floors[floor.id]?.[k];
          if (value === undefined) expect(floor.values).toBeNull();
          else if (value === 0) expect(floor.values?.[t * modes + k]).toBe(0);
          else expectRelative(floor.values?.[t * modes + k] ?? NaN, value, 1e-9, `${floor.id} ${t} ${k}`);
        }
      }
    });
  });

  it("in the sparsity index and the number of active functions at several thresholds", () => {
    expected.rounds.forEach(({ sparsityIndex }, t) => {
      expectRelative(indices[t]?.index ?? NaN, sparsityIndex, 1e-9);
    });
    for (const threshold of [0.5, 0.1, 0.01]) {
      expect(runCase({ activeThreshold: threshold }).sparsity?.active.map(({ active }) => active)).toEqual(
        expected.rounds.map(({ active }) => active[String(threshold)]),
      );
    }
  });
});

/** Kernels with full and with deficient rank, several outputs, tolerances on both sides of what is feasible. */
const experiments = fc.record({
  kernel: fc.constantFrom(
    { kind: "cubicSpline" },
    { kind: "gaussian", lengthScale: 0.15 },
    { kind: "brownianBridge" },
    { kind: "polynomial", degree: 3, offset: 1 },
  ),
  inputs: fc.uniqueArray(
    fc.integer({ min: 0, max: 40 }).map((i) => i / 40),
    { minLength: 2, maxLength: 9 },
  ),
  entries: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 18, maxLength: 18 }),
  outputs: fc.integer({ min: 1, max: 2 }),
  fraction: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
  activeThreshold: fc.constantFrom(1, 0.3, 0.01, 1e-6),
});

function analysedIfFeasible(value: unknown): Report | undefined {
  try {
    return analysed(value);
  } catch (error) {
    if (error instanceof ExperimentError && error.issues.some(({ code }) => code === "infeasibleTolerance"))
      return undefined;
    throw error;
  }
}

it("has floors below every cell, and bounds above every count, over random experiments, singular and multi-output ones among them", () => {
  let [informative, singular] = [0, 0];
  check(experiments, 300, ({ kernel, inputs, entries, outputs, fraction, activeThreshold }) => {
    const labels = inputs.map((_, i) => entries.slice(i * outputs, (i + 1) * outputs));
    const energy = labels.flat().reduce((sum, value) => sum + value * value, 0) / inputs.length;
    const value = {
      version: 1,
      tolerance: fraction * energy,
      activeThreshold,
      problem: { kind: "points", inputs, labels, kernel },
    };
    if (!(energy > 1e-3)) return;
    const report = analysedIfFeasible(value);
    if (report === undefined) return;
    const { sparsity, spectrum, rounds } = report;
    if (sparsity === undefined) throw new Error("no analysis");
    if ((spectrum.rank ?? 0) < spectrum.count) singular++;
    for (const { id, values, slacks } of sparsity.ratios.floors) {
      values?.forEach((floor, i) => {
        const truth = sparsity.ratios.truth[i] ?? NaN;
        const { ratio } = rounds[Math.floor(i / sparsity.ratios.modes)] ?? { ratio: NaN };
        // Multipliers are known to 2⁻⁵² r/(r − 1) each.
        if (floor !== truth) expectAtMost(floor, truth * (1 + 1e-12 / Math.min(1, ratio - 1)) + 1e-12, id);
        if (floor > 0.01 && floor < Infinity) informative++;
        if (slacks?.[i] === undefined || Number.isNaN(slacks[i])) expect.fail("slack");
      });
    }
    for (const { active, bounds } of sparsity.active)
      for (const { value: bound, id } of bounds) if (bound !== null) expectAtMost(active, bound, id);
    for (const { index, bounds } of sparsity.indices)
      for (const { value: bound, id } of bounds)
        if (bound !== null && index !== null) expectAtMost(bound, index * (1 + 1e-9), id);
  });
  expect(informative).toBeGreaterThan(300);
  expect(singular).toBeGreaterThan(30);
});

it("would fail with a floor that is a little higher: it is attained when all labels lie on the smallest eigenvalue", () => {
  const value = {
    version: 1,
    tolerance: 1 / 3 / 16,
    problem: { kind: "spectrum", eigenvalues: [1, 0.3, 0.1], coefficients: [0, 0, 1] },
  };
  const { ratios } = analysed(value).sparsity ?? {};
  const [paper] = ratios?.floors ?? [];
  for (const k of [1, 2]) {
    expectRelative(paper?.values?.[k] ?? NaN, ratios?.truth[k] ?? NaN, 1e-12);
    expect((paper?.values?.[k] ?? NaN) * (1 + 1e-9)).toBeGreaterThan(ratios?.truth[k] ?? Infinity);
  }
});

it("has numbers only, and null for what is infinite: nothing of eigenvalues that are 0, no index beyond double precision", () => {
  const report = analysed({
    version: 1,
    tolerance: 0.01,
    problem: { kind: "spectrum", eigenvalues: [1, 1e-250, 0], coefficients: [3, 0.001, 0] },
  });
  const { sparsity, theorems, rounds } = report;
  expect(rounds.length).toBeGreaterThan(2);
  expect(sparsity?.ratios.modes).toBe(2);
  expect(sparsity?.ratios.truth).toHaveLength(2 * rounds.length);
  expect(sparsity?.ratios.truth.every(Number.isFinite)).toBe(true);
  for (const { slacks } of sparsity?.ratios.floors ?? []) expect(slacks?.every(Number.isFinite) ?? true).toBe(true);
  expect(sparsity?.indices[0]?.index).toBeGreaterThan(1e100);
  expect(sparsity?.indices.at(-1)?.index).toBeNull();
  const bounds = [
    ...(sparsity?.indices.flatMap((index) => index.bounds) ?? []),
    ...(theorems?.statements.flatMap((statement) => statement.bounds) ?? []),
  ];
  for (const { value, truth, slack } of bounds)
    for (const number of [value, truth, slack]) expect(number === null || Number.isFinite(number)).toBe(true);
});
