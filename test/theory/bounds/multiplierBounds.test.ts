import { describe, expect, it } from "vitest";
import { multiplierBounds } from "../../../src/theory/bounds/multiplierBounds.js";
import { solveMultiplier } from "../../../src/theory/distillation/multiplier.js";
import { labelEnergy, problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { check, randomProblem } from "../support/randomProblem.js";
import { expectAtMost } from "../support/numbers.js";

describe("multiplierBounds", () => {
  it("is d_min s/(‖y‖ − s) and d_max s/(‖y‖ − s)", () => {
    const [norm, s] = [5, 2];
    const [lower, upper] = multiplierBounds(norm / s - 1, 0.25, 3);
    expect([lower, upper]).toEqual([
      expect.closeTo((0.25 * s) / (norm - s), 15),
      expect.closeTo((3 * s) / (norm - s), 15),
    ]);
  });

  it("never overflows", () => {
    expect(multiplierBounds(1e-16, 1e300, 1e300)).toEqual([Number.MAX_VALUE, Number.MAX_VALUE]);
    expect(multiplierBounds(3, 0, 0)).toEqual([0, 0]);
  });

  it("brackets every multiplier, and nothing tighter does", () => {
    let [lowest, highest] = [Infinity, 0];
    check(randomProblem, 2000, ({ problem, tolerance }) => {
      const ratio = Math.sqrt(labelEnergy(problem) / tolerance);
      const { eigenvalues, rank, count } = problem;
      const [lower, upper] = multiplierBounds(ratio - 1, rank < count ? 0 : eigenvalues[rank - 1], eigenvalues[0]);
      const { multiplier } = solveMultiplier(problem, tolerance);
      // r − 1 is known to 2⁻⁵¹ r/(r − 1), at most 1e−12 here.
      expectAtMost(lower * (1 - 2e-12), multiplier, "lower end");
      expectAtMost(multiplier, upper * (1 + 2e-12), "c");
      if (lower > 0) lowest = Math.min(lowest, multiplier / lower);
      highest = Math.max(highest, multiplier / upper);
    });
    expect(lowest).toBeLessThan(1 + 1e-6);
    expect(highest).toBeGreaterThan(1 - 1e-6);
  });

  it("is attained at both ends when all eigenvalues agree", () => {
    const problem = problemFromSpectrum(Float64Array.of(2, 2), Float64Array.of(3, 4), 1);
    const [lower, upper] = multiplierBounds(4, 2, 2);
    expect(lower).toBe(upper);
    expect(solveMultiplier(problem, 0.5).multiplier).toBeCloseTo(lower, 15);
  });
});
