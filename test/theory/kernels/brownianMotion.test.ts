import { describe, expect, it } from "vitest";
import { kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { line } from "../support/points.js";

const kernel = createKernel({ kind: "brownianMotion" });
const g = (x: number, t: number): number => kernel.evaluate([x], [t]);

describe("Brownian motion kernel", () => {
  it("vanishes at 0 and is constant beyond t", () => {
    for (const t of [0, 0.1, 0.5, 40]) expect([g(0, t), g(t, 0), g(t + 1, t), g(t + 100, t)]).toEqual([0, 0, t, t]);
  });

  it("is the Green's function: linear on either side, its slope falling by 1 across x = t", () => {
    const h = 1 / 16;
    for (const t of [0.25, 0.5, 3]) {
      // Sixteenths and quarters are exact in binary, and so are these differences.
      expect((g(t + h, t) - g(t, t)) / h - (g(t, t) - g(t - h, t)) / h).toBe(-1);
      expect(g(t + 2 * h, t) - 2 * g(t + h, t) + g(t, t)).toBe(0);
    }
  });

  it("is the bridge plus x t on [0, 1]", () => {
    const bridge = createKernel({ kind: "brownianBridge" });
    // min(x,t) − xt + xt, three roundings of numbers below 1.
    for (const [x, t] of [
      [0.2, 0.9],
      [0.5, 0.25],
      [1, 0.3],
    ])
      expect(Math.abs(g(x, t) - bridge.evaluate([x], [t]) - x * t)).toBeLessThan(4e-16);
  });

  it("scales with its inputs", () => {
    for (const [x, t] of [
      [0.2, 0.9],
      [7, 3],
    ])
      expect(g(4 * x, 4 * t)).toBe(4 * g(x, t));
  });

  it("lives on [0, ∞)", () => {
    expect(() => kernelMatrix(kernel, line(0.5, -0.1), line(1))).toThrow(/point 1 is -0.1, outside \[0, Infinity\]/);
    expect([...kernelMatrix(kernel, line(1e300), line(1))]).toEqual([1]);
  });
});
