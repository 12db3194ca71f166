import { describe, expect, it } from "vitest";
import { scaledRange, unscaledMultiplier } from "../../../src/theory/distillation/scaledRange.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";

describe("scaledRange", () => {
  it("keeps what is above zero, in units of powers of two, rows folded into norms", () => {
    const problem = problemFromSpectrum(Float64Array.of(12, 3, 0), Float64Array.of(3, 4, 0, 8, 5, 5), 2);
    const { eigenvalues, eigenvalueScale, weights } = scaledRange(problem, {
      labelScale: 4,
      energy: 1,
      ratio: 1,
      surplus: 1,
      target: 1,
    });
    expect([...eigenvalues]).toEqual([1.5, 0.375]);
    expect(eigenvalueScale).toBe(8);
    expect([...weights]).toEqual([1.25, 2]);
  });

  it("leaves the problem as it was, and is empty for G = 0", () => {
    const problem = problemFromSpectrum(Float64Array.of(0), Float64Array.of(3), 1);
    expect(scaledRange(problem, { labelScale: 1, energy: 1, ratio: 1, surplus: 1, target: 1 })).toEqual({
      eigenvalues: new Float64Array(0),
      eigenvalueScale: 1,
      weights: new Float64Array(0),
    });
    expect(problem.coefficients[0]).toBe(3);
  });
});

describe("unscaledMultiplier", () => {
  it("undoes the scale, or says that it cannot", () => {
    expect(unscaledMultiplier(0.75, 8)).toBe(6);
    for (const scaled of [1e-200, 1e200, NaN]) {
      expect(() => unscaledMultiplier(scaled, scaled)).toThrow(expect.objectContaining({ code: "overflow" }));
    }
  });
});
