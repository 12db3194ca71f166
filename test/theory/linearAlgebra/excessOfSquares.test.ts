import { describe, expect, it } from "vitest";
import { excessOfSquares } from "../../../src/theory/linearAlgebra/excessOfSquares.js";

/** Σ v² − count·level for doubles that are multiples of 2⁻⁶⁰, in whole-number arithmetic. */
function exact(values: number[], count: number, level: number): number {
  const unit = 2n ** 120n;
  const whole = (value: number) => BigInt(value * 2 ** 60);
  const sum =
    values.reduce((total, value) => total + whole(value) ** 2n, 0n) - BigInt(count) * whole(level) * 2n ** 60n;
  return Number((sum * 2n ** 60n) / unit) * 2 ** -60;
}

describe("excessOfSquares", () => {
  it("is the plain difference where that is safe", () => {
    expect(excessOfSquares([3, 4], 0, 2, 1, 2, 2)).toBe(21);
    expect(excessOfSquares([6, 8, 99], 0, 2, 2, 2, 2)).toBe(21);
    expect(excessOfSquares([5, 3, 4], 1, 3, 1, 5, 5)).toBe(0);
  });

  it("keeps its digits where the two sides agree to twelve of them", () => {
    const values = [1 + 2 ** -30, 0.75 - 2 ** -28, 1.5 + 2 ** -29];
    const level = values.reduce((sum, value) => sum + value * value, 0) / 4 - 2 ** -41;
    const plain = values.reduce((sum, value) => sum + value * value, 0) - 4 * level;
    const expected = exact(values, 4, level);
    expect(Math.abs(excessOfSquares(values, 0, 3, 1, 4, level) - expected)).toBeLessThanOrEqual(
      2 ** -53 * Math.abs(expected) + 2 ** -60,
    );
    // The plain difference has lost digits, or this test would show nothing.
    expect(Math.abs(plain - expected)).toBeGreaterThan(1e-5 * Math.abs(expected));
  });
});
