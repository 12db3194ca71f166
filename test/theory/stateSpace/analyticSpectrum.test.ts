import { describe, expect, it } from "vitest";
import { analyticSpectrum } from "../../../src/theory/stateSpace/analyticSpectrum.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { analyticSpectra } from "../support/analyticSpectra.js";
import { expectAtMost, expectRelative, unitRoundoff } from "../support/numbers.js";
import { paper } from "../support/paper.js";
import { interiorGrid, line } from "../support/points.js";

const kinds = ["cubicSpline", "brownianBridge", "brownianMotion"] as const;

describe.each(kinds)("the exact spectrum of %s", (kind) => {
  it.each([
    ["the interior grid", interiorGrid(12)],
    ["the same in another order", line(...[5, 11, 2, 8, 1, 12, 4, 9, 7, 3, 10, 6].map((k) => k / 13))],
    ["a grid from 0", line(...Array.from({ length: 9 }, (_, k) => k / 9))],
    ["one point", line(0.5)],
  ])("solves G v = d v on %s", (_, inputs) => {
    const spectrum = analyticSpectrum(kind, inputs);
    if (spectrum === undefined) throw new Error("not a grid");
    const { count } = inputs;
    const gram = gramMatrix(createKernel({ kind }), inputs);
    for (let m = 1; m <= spectrum.rank; m++) {
      const vector = spectrum.eigenvector(m);
      const value = spectrum.eigenvalue(m);
      // Sums of 12 terms, beside the largest eigenvalue.
      const bound = 40 * unitRoundoff * spectrum.eigenvalue(1);
      for (let i = 0; i < count; i++) {
        const image = vector.reduce((sum, entry, k) => sum + gram[i * count + k] * entry, 0);
        expectAtMost(Math.abs(image - value * vector[i]), bound, `row ${i} of pair ${m}`);
      }
      expectRelative(
        vector.reduce((sum, entry) => sum + entry * entry, 0),
        1,
        30 * unitRoundoff,
      );
      if (m > 1) expectAtMost(value, spectrum.eigenvalue(m - 1), "descending");
    }
    expect(spectrum.rank).toBe(inputs.values.filter((x) => x > 0).length);
  });

  it("is unknown off the grid", () => {
    for (const inputs of [
      line(0.1, 0.2, 0.31),
      line(0.25, 0.5, 0.5, 0.75),
      line(0, 0, 0),
      line(0.3, 0.6),
      { count: 1, dimension: 2, values: Float64Array.of(0.5, 0.5) },
    ]) {
      if (kind !== "brownianMotion" || inputs.count !== 2) expect(analyticSpectrum(kind, inputs)).toBeUndefined();
    }
  });
});

describe("the exact spectrum", () => {
  it("agrees with the closed forms as they are printed", () => {
    for (const kind of ["cubicSpline", "brownianBridge"] as const) {
      const spectrum = analyticSpectrum(kind, interiorGrid(1000));
      for (const m of [1, 2, 500, 1000])
        expectRelative(spectrum?.eigenvalue(m) ?? NaN, analyticSpectra[kind](1000, m), 16 * unitRoundoff);
    }
  });

  it("gives the paper's example its condition number on the range, 4470.7", () => {
    const spectrum = analyticSpectrum("cubicSpline", paper.points);
    if (spectrum === undefined) throw new Error("not a grid");
    expect([spectrum.count, spectrum.rank]).toEqual([11, 9]);
    // Five digits given.
    expectRelative(spectrum.eigenvalue(1) / spectrum.eigenvalue(9), 4470.7, 1e-5);
  });

  it("of other kernels is unknown", () => {
    expect(analyticSpectrum("exponential", interiorGrid(5))).toBeUndefined();
    expect(analyticSpectrum("gaussian", interiorGrid(5))).toBeUndefined();
  });

  it("has sines that are 0 exactly where they should be", () => {
    const vector = analyticSpectrum("cubicSpline", interiorGrid(9))?.eigenvector(2);
    expect(Math.abs(vector?.[4] ?? NaN)).toBe(0);
  });
});
