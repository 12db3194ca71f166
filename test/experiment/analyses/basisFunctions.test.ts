import { describe, expect, it } from "vitest";
import { expectWithin } from "../../theory/support/numbers.js";
import { syntheticValue } from "../../support/experiments.js";
import { analysed, reportsOfReference } from "./reportsOfReference.js";

describe("basisFunctions", () => {
  it.each([...reportsOfReference])("agrees with 50-digit arithmetic, sign and all: $name", ({ expected, run }) => {
    const { over, modes, values } = run().basisFunctions ?? { over: "nothing", modes: 0, values: new Float64Array(0) };
    expect([over, modes]).toEqual(["grid", expected.rank]);
    // The eigenvectors of the four largest eigenvalues, whose gaps are of their own size, to a few units of
    // 2⁻⁵²·d_1/d_4 ≈ 4e−14.
    expected.basisFunctions.forEach((row, k) => {
      expectWithin(values.subarray(k * 101, (k + 1) * 101), row, 1e-11, `φ_${k + 1}`);
    });
  });

  it("is orthonormal in the mean over the training points, and carries the labels' coefficients", () => {
    const { basisFunctions, spectrum, data } = analysed({
      ...syntheticValue,
      problem: { ...syntheticValue.problem, design: "sphere", dimension: 3, target: "x1*x2" },
    });
    if (basisFunctions === undefined) throw new Error("no basis functions");
    const { over, modes, values } = basisFunctions;
    expect([over, modes]).toEqual(["inputs", spectrum.rank]);
    const [count, row] = [spectrum.count, (k: number) => values.subarray(k * spectrum.count, (k + 1) * spectrum.count)];
    const mean = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0) / count;
    for (let j = 0; j < modes; j++) {
      // z_k = √K · mean(φ_k y₀): function and coefficient have the same sign.
      expect(mean(row(j), data.labels) * Math.sqrt(count)).toBeCloseTo(spectrum.coefficients[j] ?? NaN, 8);
      for (let k = 0; k <= j; k++) expect(mean(row(j), row(k))).toBeCloseTo(j === k ? 1 : 0, 8);
    }
  });

  it("keeps the leading ones of many, in arrays of its own", () => {
    const value = {
      ...syntheticValue,
      problem: { ...syntheticValue.problem, count: 90, kernel: { kind: "brownianBridge" } },
    };
    const [first, second] = [analysed(value), analysed(value)];
    expect(first.basisFunctions?.modes).toBe(60);
    expect(first.basisFunctions?.values).toEqual(second.basisFunctions?.values);
    expect(first.basisFunctions?.values.buffer).not.toBe(second.basisFunctions?.values.buffer);
  });

  it.each([
    [
      "a given Gram matrix",
      {
        kind: "points",
        inputs: [0, 1],
        labels: [1, 2],
        kernel: {
          kind: "gram",
          matrix: [
            [2, 1],
            [1, 2],
          ],
        },
      },
    ],
    ["a spectrum", { kind: "spectrum", eigenvalues: [1, 0.5], coefficients: [1, 2] }],
  ])("has nothing to draw for %s", (_, problem) => {
    expect(analysed({ version: 1, tolerance: 0.3, problem }).basisFunctions).toEqual({
      over: "nothing",
      modes: 0,
      values: new Float64Array(0),
    });
  });

  it("ends before a function that leaves double precision", () => {
    const { basisFunctions, spectrum } = analysed({
      version: 1,
      tolerance: 1,
      problem: { kind: "points", inputs: [1e-309], labels: [5e-324], kernel: { kind: "brownianMotion" } },
      grid: { from: 0.001 },
    });
    expect(spectrum.rank).toBe(1);
    expect(basisFunctions).toEqual({ over: "grid", modes: 0, values: new Float64Array(0) });
  });
});
