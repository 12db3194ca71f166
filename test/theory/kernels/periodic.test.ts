import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { expectRelative } from "../support/numbers.js";

const g = (period: number, lengthScale: number, x: number, t: number): number =>
  createKernel({ kind: "periodic", period, lengthScale }).evaluate([x], [t]);

describe("periodic kernel", () => {
  it("is exp(−2/ℓ²) half a period away and 1 whole periods away", () => {
    expectRelative(g(2, 0.5, 0.25, 1.25), Math.exp(-8), 1e-14);
    expect([g(2, 0.5, 0.25, 2.25), g(2, 0.5, 0.25, 2048.25), g(0.125, 0.5, 1, 3)]).toEqual([1, 1, 1]);
  });

  it("repeats itself", () => {
    // A quarter-integer grid and a period of 4 are exact in binary.
    for (const shift of [4, -8, 400]) expect(g(4, 0.7, 0.25 + shift, 1.5)).toBe(g(4, 0.7, 0.25, 1.5));
  });

  it("is the Gaussian of the chord on the unit circle", () => {
    const gaussian = createKernel({ kind: "gaussian", lengthScale: 0.6 });
    const onCircle = (x: number) => [Math.cos((2 * Math.PI * x) / 3), Math.sin((2 * Math.PI * x) / 3)];
    // Coordinates are rounded to 2⁻⁵³, the squared chord is divided by 2·0.36.
    for (const [x, t] of [
      [0.1, 2.2],
      [1, 0.3],
      [0, 1.5],
    ])
      expectRelative(g(3, 0.6, x, t), gaussian.evaluate(onCircle(x), onCircle(t)), 1e-14);
  });

  it("has positive Fourier coefficients", () => {
    const nodes = 64;
    for (let n = 0; n < 12; n++) {
      let coefficient = 0;
      for (let i = 0; i < nodes; i++)
        coefficient += (g(1, 0.5, i / nodes, 0) * Math.cos((2 * Math.PI * n * i) / nodes)) / nodes;
      // exp(−4) I_n(4), between 0.2 and 6e−6 for n < 12; the trapezoidal rule is off by exp(−4) I_52(4), which is
      // nothing.
      expect(coefficient).toBeGreaterThan(1e-7);
    }
  });

  it("scales with its inputs and its period", () => {
    for (const [x, t] of [
      [0.1, 2.2],
      [1, 0.3],
    ])
      expect(g(6, 0.6, 2 * x, 2 * t)).toBe(g(3, 0.6, x, t));
  });

  it.each([
    [0, 1],
    [1, 0],
    [NaN, 1],
    [1, Infinity],
  ])("refuses period %s with length scale %s", (period, lengthScale) => {
    expect(() => createKernel({ kind: "periodic", period, lengthScale })).toThrow(
      /periodic kernel: (period|lengthScale) is/,
    );
  });
});
