import { describe, expect, it } from "vitest";
import { filterWeights } from "../../../src/theory/generalisation/filterWeights.js";
import { expectRelative } from "../support/numbers.js";
import { randomDistillations } from "../support/randomDistillations.js";

describe("filterWeights", () => {
  it("are B_t as the rounds carry it", () => {
    for (const { problem, multipliers, rounds } of randomDistillations.slice(0, 300)) {
      rounds.forEach(({ basisWeights }, t) => {
        const { weights, exponents } = filterWeights(problem.eigenvalues, multipliers.subarray(0, t + 1));
        weights.forEach((weight, k) => {
          // An exponent of s costs s·2⁻⁵³; weights below 1e−308 have fewer digits.
          if (basisWeights[k] > 1e-290) expectRelative(weight, basisWeights[k], (2 * t + 8 + exponents[k]) * 2 ** -52);
          else expect(weight).toBeLessThan(1e-280);
        });
      });
    }
  });

  it("keep the digits of 1 − B next to 1, and of B next to 0", () => {
    const { weights, complements } = filterWeights(Float64Array.of(1, 1e-30, 0), [1e-20, 1e-20]);
    // 1 − (1 + c)^−2 = 2c and (1 + c/d)^−2 = (d/c)² to first order.
    expectRelative(complements[0], 2e-20, 1e-15);
    expectRelative(weights[1], 1e-20, 1e-9);
    expect([weights[2], complements[2]]).toEqual([0, 1]);
  });

  it.each([0, -1, NaN, Infinity])("refuse the multiplier %s", (value) => {
    expect(() => filterWeights(Float64Array.of(1), [1, value])).toThrow(/filterWeights: multipliers\[1\] is/);
  });
});
