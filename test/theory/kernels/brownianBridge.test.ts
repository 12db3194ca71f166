import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";

const kernel = createKernel({ kind: "brownianBridge" });
const g = (x: number, t: number): number => kernel.evaluate([x], [t]);

describe("Brownian bridge kernel", () => {
  it("vanishes exactly at both ends", () => {
    for (const t of [0, 0.1, 0.5, 1]) expect([g(0, t), g(1, t), g(t, 0), g(t, 1)]).toEqual([0, 0, 0, 0]);
  });

  it("is the Green's function: linear on either side, its slope falling by 1 across x = t", () => {
    const h = 1 / 16;
    for (const t of [0.25, 0.5, 0.75]) {
      // Sixteenths and quarters are exact in binary, and so are these differences.
      expect((g(t + h, t) - g(t, t)) / h - (g(t, t) - g(t - h, t)) / h).toBe(-1);
      expect(g(t + 2 * h, t) - 2 * g(t + h, t) + g(t, t)).toBe(0);
    }
  });

  it("is the sum of 2 sin(nπx) sin(nπt)/(nπ)²", () => {
    for (const [x, t] of [
      [0.2, 0.9],
      [0.5, 0.25],
    ]) {
      let sum = 0;
      for (let n = 1; n <= 20_000; n++)
        sum += (2 * Math.sin(n * Math.PI * x) * Math.sin(n * Math.PI * t)) / (n * Math.PI) ** 2;
      // The tail of the series is below 2/(π²·20000) = 1.1e−5.
      expect(Math.abs(g(x, t) - sum)).toBeLessThan(1.1e-5);
    }
  });
});
