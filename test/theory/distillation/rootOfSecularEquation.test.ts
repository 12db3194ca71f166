import { describe, expect, it } from "vitest";
import { rootOfSecularEquation } from "../../../src/theory/distillation/rootOfSecularEquation.js";
import type { SecularEquation } from "../../../src/theory/distillation/secularEquation.js";
import { expectRelative } from "../support/numbers.js";

/** ‖r(c)‖ given in closed form as a function of log c. */
function equation(
  lower: number,
  upper: number,
  logNorm: (s: number) => number,
  slope: (s: number) => number,
): SecularEquation & { calls: number } {
  return {
    lower,
    upper,
    calls: 0,
    evaluate(c, into) {
      this.calls++;
      into.excess = Math.expm1(logNorm(Math.log(c)));
      into.elasticity = slope(Math.log(c));
    },
  };
}

describe("rootOfSecularEquation", () => {
  it.each([0.9, 0.5, 0.05])("finds the root of a power law of exponent %s over 400 decades", (exponent) => {
    const law = equation(
      1e-200,
      1e200,
      (s) => exponent * (s - 3),
      () => exponent,
    );
    const { multiplier, iterations } = rootOfSecularEquation(law, 1e200);
    // The log of c is rounded: 2⁻⁵³·log c, and log‖r‖ is that divided by the exponent.
    expectRelative(multiplier, Math.exp(3), 1e-15 / exponent);
    // One step in the logarithm goes home, the rest polish.
    expect(iterations).toBeLessThanOrEqual(6);
    expect(law.calls).toBe(iterations);
  });

  it("survives a plateau that sends Newton astray", () => {
    // ‖r‖ all but stands still over 200 decades and crosses ρ near c = e¹⁰⁰.
    const slope = (s: number) => 1e-9 + 1 / (1 + (s - 100) ** 2) / 4;
    const logNorm = (s: number) => 1e-9 * (s - 100) + Math.atan(s - 100) / 4;
    for (const start of [1e-90, 1, 1e43, 1e90]) {
      const { multiplier, iterations } = rootOfSecularEquation(equation(1e-100, 1e100, logNorm, slope), start);
      expectRelative(multiplier, Math.exp(100), 1e-13);
      expect(iterations).toBeLessThan(40);
    }
  });

  it("stops when the values are noise", () => {
    let flip = 1;
    const noisy = equation(
      1e-300,
      1e300,
      () => (flip = -flip) * 1e-16,
      () => 1e-12,
    );
    const { multiplier, iterations } = rootOfSecularEquation(noisy, 1);
    expect(multiplier).toBeGreaterThan(0);
    // Halving 600 decades in the logarithm, one step in two, to a unit in the last place.
    expect(iterations).toBeLessThan(150);
  });

  it("stops when a slope is missing", () => {
    const flat = equation(
      1e-300,
      1e300,
      (s) => (s > 7 ? 1 : -1),
      () => 0,
    );
    expectRelative(rootOfSecularEquation(flat, 1).multiplier, Math.exp(7), 1e-14);
  });

  it("returns a bracket of one point as it is", () => {
    expect(
      rootOfSecularEquation(
        equation(
          2,
          2,
          () => 0,
          () => 1,
        ),
        Infinity,
      ),
    ).toEqual({ multiplier: 2, iterations: 1 });
  });
});
