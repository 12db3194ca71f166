import { describe, expect, it } from "vitest";
import type { SecularValue } from "../../../src/theory/distillation/secularEquation.js";
import { SpectralSecularEquation } from "../../../src/theory/distillation/spectralSecularEquation.js";
import { expectRelative } from "../support/numbers.js";

const eigenvalues = Float64Array.of(1, 0.3, 0.02);
const weights = Float64Array.of(2, 1, 0.5);
const energy = 5.25;

const residual = (c: number) => Math.hypot(...weights.map((w, k) => (c * w) / (c + eigenvalues[k])));

describe.each([0.2, 1, 2.5, 2.7, 5.2])("SpectralSecularEquation with ρ² = %s of 5.25", (target) => {
  const equation = new SpectralSecularEquation(eigenvalues, weights, target, energy - target);
  const value: SecularValue = { excess: NaN, elasticity: NaN };

  it("gives ‖r(c)‖/ρ − 1 from whichever end is nearer", () => {
    for (const c of [1e-6, 0.01, 0.3, 4, 1000]) {
      equation.evaluate(c, value);
      // Both sides are sums of three terms of size up to 5, and may cancel.
      expect(Math.abs(value.excess - (residual(c) / Math.sqrt(target) - 1))).toBeLessThan(
        1e-14 * (1 + residual(c) / target),
      );
    }
  });

  it("gives the elasticity d log‖r‖/d log c", () => {
    for (const c of [0.01, 0.3, 4]) {
      equation.evaluate(c, value);
      const h = 1e-5;
      const numeric = Math.log(residual(c * (1 + h)) / residual(c * (1 - h))) / Math.log((1 + h) / (1 - h));
      // Central differences: h² times a third derivative below 1, and 2⁻⁵²/h of rounding.
      expect(Math.abs(value.elasticity - numeric)).toBeLessThan(1e-9);
    }
  });

  it("brackets the root within d_min and the labels' mean eigenvalue", () => {
    expect(residual(equation.lower)).toBeLessThanOrEqual(Math.sqrt(target) * (1 + 1e-12));
    expect(residual(equation.upper)).toBeGreaterThanOrEqual(Math.sqrt(target) * (1 - 1e-12));
    const x = Math.sqrt(energy / target) - 1;
    expectRelative(equation.lower, 0.02 / x, 1e-12);
    expectRelative(equation.upper, (4 + 0.3 + 0.005) / energy / x, 1e-12);
  });
});

describe("SpectralSecularEquation", () => {
  it("keeps its digits next to the collapse, where ‖r(c)‖ agrees with ρ to 14 of them", () => {
    const surplus = 1e-14;
    const equation = new SpectralSecularEquation(Float64Array.of(1), Float64Array.of(2), 4, surplus);
    const value: SecularValue = { excess: NaN, elasticity: NaN };
    // One eigenvalue: c = 1/(√(1 + surplus/ρ²) − 1) exactly, 8e14 here up to a relative 1e−15.
    equation.evaluate(8e14 * 1.001, value);
    // There the excess is half the surplus over ρ² times 1 − 1/1.001.
    expectRelative(value.excess, (surplus / 8) * (1 - 1 / 1.001), 1e-11);
  });

  it("stays finite where squares of ratios would overflow", () => {
    const equation = new SpectralSecularEquation(
      Float64Array.of(1, 1e-100),
      Float64Array.of(1e150, 1e150),
      1e-20,
      2e300,
    );
    const value: SecularValue = { excess: NaN, elasticity: NaN };
    expect(equation.lower).toBeGreaterThan(0);
    expect(equation.upper).toBeGreaterThanOrEqual(equation.lower);
    for (const c of [equation.lower, equation.upper, 1]) {
      equation.evaluate(c, value);
      expect(Number.isFinite(value.excess)).toBe(true);
      expect(value.elasticity).toBeGreaterThanOrEqual(0);
      expect(value.elasticity).toBeLessThanOrEqual(1);
    }
  });
});
