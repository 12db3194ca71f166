import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";

const kernel = createKernel({ kind: "cubicSpline" });
const g = (x: number, t: number): number => kernel.evaluate([x], [t]);

describe("cubic spline kernel", () => {
  it("vanishes exactly at both ends", () => {
    for (const t of [0, 0.1, 0.5, 1]) expect([g(0, t), g(1, t), g(t, 0), g(t, 1)]).toEqual([0, 0, 0, 0]);
  });

  it("has no curvature at either end", () => {
    const h = 0.05;
    const curvature = (at: (step: number) => number) => (2 * at(0) - 5 * at(1) + 4 * at(2) - at(3)) / h ** 2;
    for (const t of [0.3, 0.5, 0.8]) {
      // The one-sided difference is exact for the cubic pieces; rounding is about 12·2⁻⁵³·0.02/h² = 1e−14.
      expect(Math.abs(curvature((i) => g(i * h, t)))).toBeLessThan(1e-13);
      expect(Math.abs(curvature((i) => g(1 - i * h, 1 - t)))).toBeLessThan(1e-13);
    }
  });

  it("is the Green's function: its third derivative jumps by 1 across x = t", () => {
    const h = 1 / 64;
    const third = (from: number, t: number) =>
      (g(from + 3 * h, t) - 3 * g(from + 2 * h, t) + 3 * g(from + h, t) - g(from, t)) / h ** 3;
    for (const t of [0.25, 0.5, 0.75]) {
      // Third differences are exact on cubics; rounding is about 8·2⁻⁵³·0.02·64³ = 5e−12.
      expect(third(t, t) - third(t - 3 * h, t)).toBeCloseTo(1, 10);
    }
  });

  it("is the sum of 2 sin(nπx) sin(nπt)/(nπ)⁴", () => {
    for (const [x, t] of [
      [0.2, 0.9],
      [0.5, 0.5],
      [0.37, 0.11],
    ]) {
      let sum = 0;
      for (let n = 1; n <= 2000; n++)
        sum += (2 * Math.sin(n * Math.PI * x) * Math.sin(n * Math.PI * t)) / (n * Math.PI) ** 4;
      // The tail of the series is below 2/(3π⁴·2000³) = 9e−13.
      expect(Math.abs(g(x, t) - sum)).toBeLessThan(1e-12);
    }
  });
});
