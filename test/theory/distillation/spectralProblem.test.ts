import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import {
  labelEnergy,
  problemFromSpectrum,
  smallestTrainError,
  spectralProblem,
} from "../../../src/theory/distillation/spectralProblem.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { paper } from "../support/paper.js";
import { expectRelative } from "../support/numbers.js";

describe("spectralProblem", () => {
  it("has the coefficients z = V y_0, output by output", () => {
    const decomposition = decompose(Float64Array.of(2, 1, 1, 2), 2, "auto");
    const { coefficients, outputs, count } = spectralProblem(decomposition, Float64Array.of(1, 10, 3, 20), 2);
    expect([outputs, count]).toEqual([2, 2]);
    const expected = [4, 30, -2, -10].map((value) => value * Math.SQRT1_2);
    // Two roundings each.
    coefficients.forEach((value, i) => expectRelative(value, expected[i], 1e-15));
  });

  it("knows the paper's example: κ = ∞, κ on the range 4470.7, smallest train error 0.0418610611", () => {
    const decomposition = decompose(gramMatrix(createKernel({ kind: "cubicSpline" }), paper.points), 11, "auto");
    const problem = spectralProblem(decomposition, paper.labels, 1);
    expect(problem.rank).toBe(9);
    expect(problem.conditionNumber).toBe(Infinity);
    expect(problem.rangeConditionNumber).toBeCloseTo(4470.7, 1);
    expect(smallestTrainError(problem)).toBeCloseTo(0.0418610611, 10);
    // V is orthogonal to a few units in the last place.
    expectRelative(labelEnergy(problem), paper.labels.reduce((sum, value) => sum + value * value, 0) / 11, 1e-14);
  });

  it("refuses labels that are not finite or do not fit", () => {
    const decomposition = decompose(Float64Array.of(2, 1, 1, 2), 2, "auto");
    expect(() => spectralProblem(decomposition, Float64Array.of(1, NaN), 1)).toThrow(
      expect.objectContaining({ code: "notFinite", details: { index: 1, value: NaN } }),
    );
    expect(() => spectralProblem(decomposition, Float64Array.of(1, 2, 3), 1)).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
    expect(() => spectralProblem(decomposition, Float64Array.of(1, 2), 0)).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });
});

describe("problemFromSpectrum", () => {
  const problem = (...eigenvalues: number[]) =>
    problemFromSpectrum(Float64Array.from(eigenvalues), new Float64Array(eigenvalues.length), 1);

  it("derives rank and condition numbers", () => {
    expect(problem(8, 2, 1)).toMatchObject({ rank: 3, conditionNumber: 8, rangeConditionNumber: 8 });
    expect(problem(8, 2, 0)).toMatchObject({ rank: 2, conditionNumber: Infinity, rangeConditionNumber: 4 });
    expect(problem(0, 0)).toMatchObject({ rank: 0, conditionNumber: Infinity, rangeConditionNumber: Infinity });
    expect(problem(3)).toMatchObject({ rank: 1, conditionNumber: 1, rangeConditionNumber: 1 });
  });

  it("refuses spectra that are negative, not descending, empty or not finite", () => {
    expect(() => problem(1, -1)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => problem(1, 2)).toThrow(/eigenvalues\[1\] is 2; eigenvalues must be at least 0 and descending/);
    expect(() => problem()).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => problem(Infinity)).toThrow(expect.objectContaining({ code: "notFinite" }));
  });

  it("adds the energies of all outputs", () => {
    const two = problemFromSpectrum(Float64Array.of(1, 0.5, 0, 0), Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), 2);
    // Norms are rooted and squared again.
    expectRelative(labelEnergy(two), 204 / 4, 1e-15);
    expectRelative(smallestTrainError(two), 174 / 4, 1e-15);
  });

  it("has energies that survive labels of 1e±150", () => {
    for (const scale of [1e150, 1e-150]) {
      const scaled = problemFromSpectrum(Float64Array.of(1, 0), Float64Array.of(3 * scale, 4 * scale), 1);
      // Few roundings, and squares of a power of ten that is itself rounded.
      expectRelative(labelEnergy(scaled) / scale / scale, 12.5, 1e-15);
      expectRelative(smallestTrainError(scaled) / scale / scale, 8, 1e-15);
    }
  });
});
