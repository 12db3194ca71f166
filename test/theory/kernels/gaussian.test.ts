import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { expectRelative } from "../support/numbers.js";

const g = (lengthScale: number, x: number[], t: number[]): number =>
  createKernel({ kind: "gaussian", lengthScale }).evaluate(x, t);

describe("Gaussian kernel", () => {
  it("is exp(−1/2) at one length scale, in any dimension", () => {
    // Three roundings before the exponential, one in it.
    expectRelative(g(0.3, [0.1], [0.4]), Math.exp(-0.5), 8e-16);
    expectRelative(g(5, [0, 0], [3, 4]), Math.exp(-0.5), 4e-16);
    expectRelative(g(1, [1, 1, 1, 1], [1.5, 0.5, 1.5, 0.5]), Math.exp(-0.5), 4e-16);
  });

  it("is the paper's exp(−80 (x−x′)²) for ℓ = 1/√160", () => {
    // The exponent, 3.2, is rounded a few times.
    expectRelative(g(1 / Math.sqrt(160), [0.5], [0.3]), Math.exp(-80 * 0.2 ** 2), 2e-15);
  });

  it("is 1 on the diagonal and 0 far away, even at extreme length scales", () => {
    for (const lengthScale of [1e-300, 1e-10, 1, 1e300]) expect(g(lengthScale, [0.7], [0.7])).toBe(1);
    expect(g(1e-300, [0], [1])).toBe(0);
    expect(g(1e300, [0], [1])).toBe(1);
    expect(g(1, [-1e200], [1e200])).toBe(0);
  });

  it.each([0, -1, NaN, Infinity])("refuses the length scale %s", (lengthScale) => {
    expect(() => createKernel({ kind: "gaussian", lengthScale })).toThrow(/gaussian kernel: lengthScale is/);
  });
});
