import { describe, expect, it } from "vitest";
import {
  labelEnergy,
  smallestReliableMultiplier,
  smallestTrainError,
  solveMultiplier,
} from "../../../src/theory/distillation/multiplier.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { reference } from "../../reference/theory.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { check, randomProblem } from "../support/randomProblem.js";

const problemOf = ({ eigenvalues, coefficients }: { eigenvalues: number[]; coefficients: number[][] }) =>
  problemFromSpectrum(Float64Array.from(eigenvalues), Float64Array.from(coefficients.flat()), coefficients[0].length);

describe("solveMultiplier", () => {
  it.each(reference.spectra)("matches 60-digit arithmetic: $name", (example) => {
    const { multiplier, residual } = solveMultiplier(problemOf(example), example.tolerance);
    // Each sum has at most 13 rounded terms; the root feels that divided by an elasticity of at least 0.1, except next
    // to an end of the
    // feasible range, where the sums are taken from that end.
    expectRelative(multiplier, example.rounds[0].multiplier, 4e-15);
    expect(residual).toBeLessThan(4e-15);
  });

  it("does not depend on where it starts", () => {
    const problem = problemOf(reference.spectra[0]);
    const { multiplier } = solveMultiplier(problem, 0.1);
    for (const start of [1e-300, 1e-3, multiplier, 1, 1e300]) {
      // Both are within 2⁻⁵³ of the root of a sum that is rounded.
      expectRelative(solveMultiplier(problem, 0.1, start).multiplier, multiplier, 1e-15);
    }
  });

  it("solves thousands of random problems in a few steps", () => {
    let worst = 0;
    let total = 0;
    let runs = 0;
    check(randomProblem, 3000, ({ problem, tolerance }) => {
      const { multiplier, iterations, residual } = solveMultiplier(problem, tolerance);
      expectAtMost(Number.MIN_VALUE, multiplier, "zero");
      // Up to 45 rounded terms in a sum.
      expectAtMost(residual, 45 * 2 ** -52, "residual");
      worst = Math.max(worst, iterations);
      total += iterations;
      runs++;
    });
    expect(total / runs).toBeLessThan(7);
    expect(worst).toBeLessThan(25);
  });

  it("holds the residual equation against a plain sum in log-spaced problems of 300 decades", () => {
    for (let n = 1; n <= 40; n++) {
      const count = 2 + (n % 9);
      const eigenvalues = Float64Array.from(
        { length: count },
        (_, k) => 10 ** ((-300 * k) / count) * (1 + 0.1 * Math.sin(n * k)),
      );
      const coefficients = Float64Array.from({ length: count }, (_, k) => 1 + Math.sin(n + 3 * k) ** 2);
      const energy = coefficients.reduce((sum, value) => sum + value * value, 0);
      const tolerance = (energy / count) * (0.05 + 0.9 * Math.abs(Math.sin(7 * n)));
      const { multiplier, iterations } = solveMultiplier(problemFromSpectrum(eigenvalues, coefficients, 1), tolerance);
      const plain = eigenvalues.reduce(
        (sum, value, k) => sum + ((multiplier / (multiplier + value)) * coefficients[k]) ** 2,
        0,
      );
      expectRelative(plain, count * tolerance, 20 * 2 ** -52);
      expect(iterations).toBeLessThan(30);
    }
  });

  it("is c = d/(r − 1) for equal eigenvalues, in one step", () => {
    const { multiplier, iterations } = solveMultiplier(
      problemFromSpectrum(Float64Array.of(0.7, 0.7), Float64Array.of(3, 4), 1),
      0.5,
    );
    expectRelative(multiplier, 0.7 / 4, 4e-16);
    expect(iterations).toBeLessThanOrEqual(2);
  });

  it("grows without bound towards the label energy and shrinks to nothing towards the null space's", () => {
    const problem = problemFromSpectrum(Float64Array.of(1, 0.1, 0), Float64Array.of(2, 1, 0.5), 1);
    const [low, high] = [smallestTrainError(problem), labelEnergy(problem)];
    expect([low, high]).toEqual([0.25 / 3, 5.25 / 3].map((value) => expect.closeTo(value, 15)));
    // Near the upper end c ≈ 2 Σ z²d/(‖z‖² − Kε); near the lower one c² Σ z²/d² ≈ Kε − ‖z_null‖². Next terms are
    // smaller by the gap or its root.
    const gap = 2 ** -40;
    expectRelative(solveMultiplier(problem, 1.75 * (1 - gap)).multiplier, (2 * 4.1) / (5.25 * gap), 1e-10);
    const above = 0.25 / 3;
    const excess = 3 * above * (1 + gap) - 0.25;
    expectRelative(solveMultiplier(problem, above * (1 + gap)).multiplier, Math.sqrt(excess / 104), 1e-3);
  });

  it("reaches the last double before either end", () => {
    const problem = problemFromSpectrum(Float64Array.of(1, 0.5, 0), Float64Array.of(2, 1, 1), 1);
    const below = 2 * (1 - 2 ** -53);
    const { multiplier } = solveMultiplier(problem, below);
    // ‖z‖² = 6 = Kε exactly at ε = 2, and c ≈ 2 Σ z²d/(6·2⁻⁵³) = 9/(6·2⁻⁵³).
    expectRelative(multiplier, (9 / 6) * 2 ** 53, 1e-12);
    const justFeasible = (1 / 3) * (1 + 2 ** -51);
    const lowest = solveMultiplier(problem, justFeasible);
    expect(lowest.multiplier).toBeGreaterThan(0);
    expect(lowest.multiplier).toBeLessThan(1e-6);
    expect(lowest.residual).toBeLessThan(1e-15);
  });

  it("has no finite multiplier where the solution is f = 0", () => {
    const problem = problemFromSpectrum(Float64Array.of(1, 0.5), Float64Array.of(1, 1), 1);
    for (const tolerance of [1, 1e9]) {
      expect(() => solveMultiplier(problem, tolerance)).toThrow(
        expect.objectContaining({ code: "noFiniteMultiplier" }),
      );
    }
    expect(() => solveMultiplier(problemFromSpectrum(Float64Array.of(1), Float64Array.of(0), 1), 0.1)).toThrow(
      /Lower the tolerance below 0/,
    );
  });

  it("has a name for multipliers outside double precision", () => {
    const problem = problemFromSpectrum(Float64Array.of(1e300, 1e299), Float64Array.of(1, 1), 1);
    expect(() => solveMultiplier(problem, 1 - 2 ** -45)).toThrow(expect.objectContaining({ code: "overflow" }));
    const tiny = problemFromSpectrum(Float64Array.of(1, 1e-300), Float64Array.of(1, 1e20), 1);
    expect(() => solveMultiplier(tiny, 0.5)).toThrow(expect.objectContaining({ code: "overflow" }));
    // The same with a multiplier of about 1e−306, which double precision still holds.
    expectRelative(
      solveMultiplier(problemFromSpectrum(Float64Array.of(1, 1e-300), Float64Array.of(1e-9, 1e6), 1), 0.5).multiplier,
      1e-306,
      2e-6,
    );
  });
});

describe("smallestReliableMultiplier", () => {
  it("is 10·2⁻⁵²·d_max", () => {
    expect(smallestReliableMultiplier(problemFromSpectrum(Float64Array.of(2, 1), Float64Array.of(1, 1), 1))).toBe(
      20 * 2 ** -52,
    );
  });
});
