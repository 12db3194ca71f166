import { describe, expect, it } from "vitest";
import { activeConstraint } from "../../../src/theory/distillation/activeConstraint.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectRelative } from "../support/numbers.js";

const problem = problemFromSpectrum(Float64Array.of(1, 0.5, 0), Float64Array.of(3, 4, 1), 1);

describe("activeConstraint", () => {
  it("measures the distances to both ends of the feasible range", () => {
    const { labelScale, energy, surplus, target } = activeConstraint(problem, 2);
    // Small whole numbers and a power of two: exact.
    expect([energy, surplus, target].map((value) => value * labelScale ** 2)).toEqual([6, 20, 5]);
  });

  it.each([1e-300, 1e-30, 1e30, 1e300])("scales by a power of two near √ε = √%s", (tolerance) => {
    const scale = Math.sqrt(tolerance);
    const { labelScale, energy } = activeConstraint(
      problemFromSpectrum(Float64Array.of(1), Float64Array.of(3 * scale), 1),
      tolerance,
    );
    expect(Number.isInteger(Math.log2(labelScale))).toBe(true);
    expect(energy).toBeGreaterThanOrEqual(1);
    expect(energy).toBeLessThan(4);
  });

  it.each([1e-3, 5, 8.5, 9, 100, 1e20, 1e150])(
    "keeps the digits of r_0 = ‖y_0‖/√(Kε) on both sides of 1: ε = %s",
    (tolerance) => {
      const { ratio } = activeConstraint(
        problemFromSpectrum(Float64Array.of(1, 0.5, 0.25), Float64Array.of(3, 4, 1), 1),
        tolerance,
      );
      // A division and two roots.
      expectRelative(ratio, Math.sqrt(26 / 3 / tolerance), 8 * 2 ** -52);
    },
  );

  it("names the smallest achievable training error of an infeasible tolerance", () => {
    expect(() => activeConstraint(problem, 0.3)).toThrow(
      expect.objectContaining({
        code: "infeasibleTolerance",
        message: expect.stringMatching(
          /tolerance is 0\.3, but no fit .* of 0\.3333333333333\d* or less, because .* has rank 2 with 3 points\. Raise the tolerance/,
        ),
      }),
    );
    try {
      activeConstraint(problem, 0.3);
    } catch (error) {
      expectRelative((error as { details: { smallestTrainError: number } }).details.smallestTrainError, 1 / 3, 1e-15);
    }
  });

  it("calls a tolerance above the label energy neither infeasible nor wrong", () => {
    const onlyNull = problemFromSpectrum(Float64Array.of(0, 0), Float64Array.of(3, 4), 1);
    expect(activeConstraint(onlyNull, 13).surplus).toBeLessThan(0);
    expect(() => activeConstraint(onlyNull, 12)).toThrow(expect.objectContaining({ code: "infeasibleTolerance" }));
  });

  it.each([
    [0, "outOfRange"],
    [-1, "outOfRange"],
    [NaN, "notFinite"],
    [Infinity, "notFinite"],
  ])("refuses ε = %s", (tolerance, code) => {
    expect(() => activeConstraint(problem, tolerance)).toThrow(expect.objectContaining({ code }));
  });

  it("refuses labels whose squares overflow", () => {
    const huge = problemFromSpectrum(Float64Array.of(1), Float64Array.of(1e200), 1);
    expect(() => activeConstraint(huge, 1e300)).toThrow(expect.objectContaining({ code: "overflow" }));
    const far = problemFromSpectrum(Float64Array.of(1), Float64Array.of(1e140), 1);
    expect(() => activeConstraint(far, 1e-100)).toThrow(expect.objectContaining({ code: "overflow" }));
  });
});
