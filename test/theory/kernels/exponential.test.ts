import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { expectRelative } from "../support/numbers.js";
import { spectralDensity } from "../support/spectralDensity.js";

const g = (lengthScale: number, x: number[], t: number[]): number =>
  createKernel({ kind: "exponential", lengthScale }).evaluate(x, t);

describe("exponential kernel", () => {
  it("is 1/e at one length scale, in any dimension", () => {
    expectRelative(g(5, [0, 0], [3, 4]), Math.exp(-1), 4e-16);
    expectRelative(g(2, [1, 1, 1, 1], [2, 2, 2, 2]), Math.exp(-1), 4e-16);
  });

  it("has the Markov property: g(a,c) = g(a,b) g(b,c) for a < b < c", () => {
    // Three exponentials and a product.
    for (const [a, b, c] of [
      [0, 0.25, 1],
      [-2, 0.5, 0.75],
    ])
      expectRelative(g(0.7, [a], [c]), g(0.7, [a], [b]) * g(0.7, [b], [c]), 2e-15);
  });

  it("has the spectral density 2λ/(λ² + ω²), λ = 1/ℓ: the reciprocal of R", () => {
    for (const lengthScale of [0.3, 2]) {
      const lambda = 1 / lengthScale;
      for (const omega of [0, 0.5, 2, 5].map((value) => value * lambda)) {
        // Simpson's 2e−8 ℓ against densities from 0.07 ℓ up.
        expectRelative(
          spectralDensity((r) => g(lengthScale, [0], [r]), lengthScale, omega),
          (2 * lambda) / (lambda ** 2 + omega ** 2),
          1e-6,
        );
      }
    }
  });

  it("is 1 on the diagonal and 0 far away, even at extreme length scales", () => {
    for (const lengthScale of [1e-300, 1e-10, 1, 1e300]) expect(g(lengthScale, [0.7], [0.7])).toBe(1);
    expect(g(1e-300, [0, 0], [1, 1])).toBe(0);
    expect(g(1e300, [0], [1])).toBe(1);
  });

  it.each([0, -1, NaN, Infinity])("refuses the length scale %s", (lengthScale) => {
    expect(() => createKernel({ kind: "exponential", lengthScale })).toThrow(/exponential kernel: lengthScale is/);
  });
});
