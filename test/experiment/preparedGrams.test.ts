import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/experiment/issue.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import type { RunOptions } from "../../src/experiment/runOptions.js";
import { toleranceProfile } from "../../src/experiment/toleranceProfile.js";
import { symmetricProduct } from "../../src/theory/linearAlgebra/symmetricProduct.js";
import { plainSymmetricSolver, type SymmetricSolver } from "../../src/theory/linearAlgebra/symmetricSolver.js";
import { experimentOf } from "../support/experiments.js";

/** Counts what is asked of it. */
function counting() {
  const calls = { eigen: 0, tridiagonalise: 0, matrices: 0, products: 0 };
  const solver: SymmetricSolver = {
    name: "counting",
    eigen(matrix, size) {
      calls.eigen++;
      return plainSymmetricSolver.eigen(matrix, size);
    },
    tridiagonalise(matrix, size) {
      calls.tridiagonalise++;
      return plainSymmetricSolver.tridiagonalise(matrix, size);
    },
    product(matrix, size) {
      calls.matrices++;
      const product = symmetricProduct(matrix, size);
      return (x, into) => {
        calls.products++;
        product(x, into);
      };
    },
  };
  const grams = createPreparedGrams(solver);
  const run = (value: unknown, options: RunOptions = {}) => runExperiment(experimentOf(value), grams, options);
  return { calls, grams, run };
}

const experiment = (count: number, kernel: object, more: object = {}, tolerance = 0.5) => ({
  version: 1,
  tolerance,
  rounds: 5,
  ...more,
  problem: {
    kind: "synthetic",
    target: "sin(2*pi*x)",
    count,
    design: "interior",
    noise: 0.5,
    seed: 1,
    kernel,
    ...(more as { problem?: object }).problem,
  },
});
const gaussian = { kind: "gaussian", lengthScale: 0.1 };

describe("what did not change is not computed again", () => {
  it("all eigenvectors", () => {
    const { calls, run } = counting();
    for (const tolerance of [0.5, 0.4]) run(experiment(40, gaussian, {}, tolerance));
    run(experiment(40, gaussian, { problem: { seed: 2, noise: 0.1 } }, 0.4));
    expect(calls).toEqual({ eigen: 1, tridiagonalise: 0, matrices: 0, products: 0 });
    run(experiment(40, { ...gaussian, lengthScale: 0.2 }));
    expect(calls.eigen).toBe(2);
  });

  it("the tridiagonal form", () => {
    const { calls, run } = counting();
    for (const seed of [1, 2]) run(experiment(40, gaussian, { solver: "tridiagonal", problem: { seed } }));
    expect(calls).toMatchObject({ eigen: 0, tridiagonalise: 1 });
  });

  it("the Krylov space: a new tolerance is free where the space suffices, new labels take products only", () => {
    const { calls, run } = counting();
    const at = (tolerance: number, seed = 1) => run(experiment(600, gaussian, { problem: { seed } }, tolerance));
    at(0.5);
    const first = calls.products;
    at(0.6);
    expect(calls).toMatchObject({ matrices: 1, products: first, eigen: 0, tridiagonalise: 0 });
    at(0.5, 2);
    expect(calls.matrices).toBe(1);
    expect(calls.products).toBeLessThanOrEqual(2 * first + 4);
    expect(first).toBeLessThan(40);
  });
});

describe("solvers in turn", () => {
  it("go from Lanczos to the tridiagonal form where it does not settle", () => {
    const { calls, run } = counting();
    const report = run(experiment(520, { kind: "matern", smoothness: 1.5, lengthScale: 0.02 }, {}, 0.01));
    expect(calls).toMatchObject({ matrices: 1, tridiagonalise: 1, eigen: 0 });
    expect(report.spectrum).toMatchObject({ complete: true, rank: 520 });
  });

  it("go to the state space where a multiplier is lost in rounding, or the rank is", () => {
    const { run } = counting();
    // ε far below the noise on a spline: c is 10⁻¹⁶ of d_max or less, which a Gram matrix in double precision does not
    // hold.
    const report = run(experiment(400, { kind: "cubicSpline" }, {}, 1e-12));
    expect(report.spectrum.method).toContain("state space");
    expect(report.warnings.map(({ code }) => code)).not.toContain("multiplierBelowPrecision");
    expect(report.rounds[0]?.multiplier).toBeLessThan(10 * 2 ** -52 * (report.spectrum.eigenvalues[0] ?? 0));
    const forced = run(experiment(400, { kind: "cubicSpline" }, { solver: "tridiagonal" }, 1e-12));
    expect(forced.warnings.map(({ code }) => code)).toContain("multiplierBelowPrecision");
  }, 20_000);

  it("need no Krylov space for labels that are all zero", () => {
    const { run } = counting();
    const zero = experimentOf({
      version: 1,
      tolerance: 0.1,
      solver: "lanczos",
      problem: {
        kind: "points",
        inputs: [0.1, 0.5, 0.9],
        labels: [0, 0, 0],
        kernel: { kind: "gaussian", lengthScale: 0.2 },
      },
    });
    expect(run(zero).collapse).toEqual({ rounds: 0, initialRatio: 0 });
  });

  it("say why a forced Lanczos did not settle", () => {
    const { run } = counting();
    expect(() => run(experiment(450, { kind: "cubicSpline" }, { solver: "lanczos" }, 1e-13))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: ["solver"] })] }),
    );
  });
});

describe("an incomplete spectrum", () => {
  const { grams, run } = counting();
  const value = experiment(600, gaussian, { grid: { from: 0, to: 1, points: 30 } });

  it("is told as such, with everything else as it is", () => {
    const report = run(value);
    expect(report.spectrum).toMatchObject({
      count: 600,
      complete: false,
      modes: "Ritz",
      rank: null,
      conditionNumber: null,
    });
    expect(report.spectrum.unknown).toBeDefined();
    expect(report.spectrum.eigenvalues.length).toBeLessThan(100);
    expect(report.rounds[0]?.fitted).toHaveLength(600);
    expect(report.rounds[0]?.truthError).toBeGreaterThan(0);
    expect(report.rounds[0]?.basisWeights).toHaveLength(report.spectrum.eigenvalues.length);
    expect(report.rounds[0]?.entropyRank).toBeUndefined();
    // tr G is 1 for this kernel, and two dozen Ritz values make up all of it.
    const full = run({ ...value, solver: "tridiagonal" });
    expect(
      Math.abs((report.rounds[0]?.degreesOfFreedom ?? NaN) / (full.rounds[0]?.degreesOfFreedom ?? NaN) - 1),
    ).toBeLessThan(1e-6);
    const silent = report.bounds.statements.filter(({ value: bound }) => bound === null);
    expect(
      silent.every(({ hypotheses }) => hypotheses.some(({ text, holds }) => text.startsWith("κ is known") && !holds)),
    ).toBe(true);
    expect(report.bounds.statements.filter(({ value: bound }) => bound !== null).map(({ id }) => id)).toEqual([
      "conditionFreeLower",
      "conditionFreeUpper",
    ]);
  });

  it("has a profile of N(ε) from its own ε upwards", () => {
    const profile = toleranceProfile(experimentOf(value), grams);
    expect(profile).toMatchObject({ count: 600, rank: null, reachableError: null });
    expect(profile.tolerances[0]).toBe(0.5);
    expect(profile.rounds[0]).toBe(run(value).collapse.rounds);
    expect(profile.rounds.at(-1)).toBe(0);
  });
});

describe("very many points", () => {
  it("make a report of those that make the picture", () => {
    const { calls, run } = counting();
    const value = experiment(30_000, { kind: "cubicSpline" });
    const report = run(value);
    const { selection, labels, inputs } = report.data;
    expect(selection).toBeDefined();
    expect(labels.length).toBeLessThan(6001);
    expect([labels.length, report.rounds[0]?.fitted.length]).toEqual([inputs.length, inputs.length]);
    const all = run(value, { allPoints: true });
    expect(all.data.selection).toBeUndefined();
    expect(all.data.labels).toHaveLength(30_000);
    selection?.forEach((index, row) => {
      expect(labels[row]).toBe(all.data.labels[index]);
      expect(report.rounds[0]?.fitted[row]).toBe(all.rounds[0]?.fitted[index]);
    });
    expect(Math.max(...labels)).toBe(all.data.labels.reduce((a, b) => Math.max(a, b)));
    expect(calls).toEqual({ eigen: 0, tridiagonalise: 0, matrices: 0, products: 0 });
  }, 20_000);
});

describe("progress", () => {
  it("tells the rows of a Gram matrix, and can end it", () => {
    const { run } = counting();
    const stages: [string, number | null][] = [];
    run(experiment(800, gaussian), {
      onProgress: (stage, fraction) => {
        stages.push([stage, fraction]);
      },
    });
    expect(
      stages.filter(([stage, fraction]) => stage === "Gram matrix" && fraction !== null && fraction > 0).length,
    ).toBeGreaterThan(0);
    expect(stages.map(([stage]) => stage)).toContain("Lanczos steps");
    let asked = 0;
    expect(() => run(experiment(800, { ...gaussian, lengthScale: 0.3 }), { shouldStop: () => ++asked > 2 })).toThrow(
      Cancelled,
    );
  });
});
