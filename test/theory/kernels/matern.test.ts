import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { expectRelative } from "../support/numbers.js";
import { spectralDensity } from "../support/spectralDensity.js";

const smoothnesses = [1.5, 2.5] as const;
const g = (smoothness: 1.5 | 2.5, lengthScale: number, x: number[], t: number[]): number =>
  createKernel({ kind: "matern", smoothness, lengthScale }).evaluate(x, t);

describe("Matérn kernel", () => {
  it("is the printed formula at one length scale", () => {
    const [root3, root5] = [Math.sqrt(3), Math.sqrt(5)];
    expectRelative(g(1.5, 5, [0, 0], [3, 4]), (1 + root3) * Math.exp(-root3), 1e-15);
    expectRelative(g(2.5, 5, [0, 0], [3, 4]), (1 + root5 + 5 / 3) * Math.exp(-root5), 1e-15);
  });

  it.each([
    [1.5, [4, 3], 2],
    [2.5, [16 / 3, 5], 3],
  ] as const)("ν = %s has the spectral density of its R", (smoothness, [factor, power], exponent) => {
    for (const lengthScale of [0.3, 2]) {
      const lambda = Math.sqrt(2 * smoothness) / lengthScale;
      for (const omega of [0, 0.5, 2, 5].map((value) => value / lengthScale)) {
        const exact = (factor * lambda ** power) / (lambda ** 2 + omega ** 2) ** exponent;
        // Simpson's 1e−8 ℓ against densities from 0.02 ℓ up.
        expectRelative(
          spectralDensity((r) => g(smoothness, lengthScale, [0], [r]), lengthScale, omega),
          exact,
          1e-6,
        );
      }
    }
  });

  it.each([
    [1.5, [1, -2, 1]],
    [2.5, [1, -3, 3, -1]],
  ] as const)("ν = %s solves its differential equation off the diagonal", (smoothness, binomials) => {
    // (D + λ)^m g = 0 for r > 0, so Σ (−1)^i C(m,i) e^{iλh} g(ih + r) = 0 exactly; the terms are at most 3 e^{2.3},
    // rounded a few times.
    const [lengthScale, h] = [0.8, 0.2];
    const lambda = Math.sqrt(2 * smoothness) / lengthScale;
    for (const r of [0, 0.1, 1]) {
      const sum = binomials.reduce(
        (total, b, i) => total + b * Math.exp(i * lambda * h) * g(smoothness, lengthScale, [0], [r + i * h]),
        0,
      );
      expect(Math.abs(sum)).toBeLessThan(1e-14);
    }
  });

  it("is 1 on the diagonal and 0 far away, even at extreme length scales", () => {
    for (const smoothness of smoothnesses) {
      for (const lengthScale of [1e-300, 1e-10, 1, 1e300]) expect(g(smoothness, lengthScale, [0.7], [0.7])).toBe(1);
      expect(g(smoothness, 1e-300, [0, 0], [1, 1])).toBe(0);
      expect(g(smoothness, 1e-160, [0], [1])).toBe(0);
      expect(g(smoothness, 1e300, [0], [1])).toBe(1);
    }
  });

  it("refuses parameters that it cannot have", () => {
    expect(() => createKernel({ kind: "matern", smoothness: 1.5, lengthScale: 0 })).toThrow(
      /matern kernel: lengthScale is 0/,
    );
    expect(() => createKernel({ kind: "matern", smoothness: 2 as 1.5, lengthScale: 1 })).toThrow(
      /matern kernel: smoothness is 2; give 1.5 or 2.5/,
    );
  });
});
