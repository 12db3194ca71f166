import { describe, expect, it } from "vitest";
import { requireNormalRoot, residualExcess, secularBracket } from "../../../src/theory/distillation/secularBracket.js";
import { expectRelative, unitRoundoff } from "../support/numbers.js";

describe("secularBracket", () => {
  it("is d_min/(x − 1) and d̄/(x − 1)", () => {
    // x = √(1 + 3) = 2; the ends are let out by 2⁻⁴⁸.
    const [lower, upper] = secularBracket(1, 3, 0.25, 0.5);
    expectRelative(lower, 0.25, 2 ** -47);
    expectRelative(upper, 0.5, 2 ** -47);
    expect([lower < 0.25, upper > 0.5]).toEqual([true, true]);
  });

  it("keeps the digits of x − 1 next to the collapse, and stays a bracket of normal numbers", () => {
    const [lower] = secularBracket(1, 1e-20, 1, 2);
    expectRelative(lower, 2e20, 2 ** -47);
    expect(secularBracket(1e-300, 1e300, 0, 1e-20)).toEqual([2 ** -1022, 2 ** -1022]);
  });
});

describe("residualExcess", () => {
  it("takes the difference from the nearer end", () => {
    // ‖r‖² = 4, ρ² = 1.
    expectRelative(residualExcess(4, 1, 1, 4), 1, 4 * unitRoundoff);
    // Surplus 1e−20 beside ρ² = 1: the other difference would be 0.
    expectRelative(residualExcess(1, 4e-21, 1, 1e-20), 3e-21, 1e-14);
  });
});

describe("requireNormalRoot", () => {
  const equation = (excess: number, lower: number) => ({
    lower,
    upper: 1,
    evaluate: (_: number, into: { excess: number }) => {
      into.excess = excess;
    },
  });

  it("throws where the root lies below the smallest normal number", () => {
    expect(() => requireNormalRoot(equation(1, 2 ** -1022))).toThrowError(
      expect.objectContaining({ code: "overflow" }),
    );
    expect(() => requireNormalRoot(equation(-1, 2 ** -1022))).not.toThrow();
    expect(() => requireNormalRoot(equation(1, 1e-3))).not.toThrow();
  });
});
