import { describe, expect, it } from "vitest";
import { conditionFreeRatios, conditionFreeRounds } from "../../../src/theory/bounds/conditionFreeRounds.js";
import { equalEigenvalues, oneAtATime, randomlySolved } from "../support/roundProblems.js";
import { expectAtMost } from "../support/numbers.js";

describe("conditionFreeRounds", () => {
  it("is ⌈r_0 − 1⌉ and ⌈r_0²⌉ − 1", () => {
    expect(conditionFreeRounds(3.57006086798776)).toEqual({ lower: 3, upper: 12 });
    expect(conditionFreeRounds(2)).toEqual({ lower: 1, upper: 3 });
    expect(conditionFreeRounds(1.2)).toEqual({ lower: 1, upper: 1 });
    expect(conditionFreeRounds(1)).toEqual({ lower: 0, upper: 0 });
    expect(conditionFreeRounds(0)).toEqual({ lower: 0, upper: 0 });
    expect(conditionFreeRounds(Math.SQRT2)).toEqual({ lower: 1, upper: 1 });
    expect(conditionFreeRounds(1e5)).toEqual({ lower: 99_999, upper: 9_999_999_999 });
  });

  it("holds, for singular G as well", () => {
    expect(randomlySolved.some(({ kappa }) => kappa === Infinity)).toBe(true);
    for (const { r0, rounds, ratios } of randomlySolved) {
      const { lower, upper } = conditionFreeRounds(r0);
      expectAtMost(lower, rounds, "lower bound");
      expectAtMost(rounds, upper, "N");
      for (let t = 0; t < rounds; t++) {
        const next = conditionFreeRatios(ratios[t]);
        // Ratios are known to a unit in the last place per round; near 1 the square root magnifies that: √(2·2⁻⁵²·33).
        expectAtMost(next.lower - 1e-13 * ratios[0], ratios[t + 1], "lower ratio");
        expectAtMost(ratios[t + 1] ** 2, next.upper ** 2 + 1e-12 * ratios[0], "r²");
      }
    }
  });

  it("cannot be tightened from below: equal eigenvalues", () => {
    for (const initial of [1.5, 3, 7.25]) {
      const { r0, rounds, ratios } = equalEigenvalues(initial);
      expect(rounds).toBeLessThan(conditionFreeRounds(r0).lower + 1);
      expect(ratios[1]).toBeLessThan(ratios[0] - 0.999999);
    }
  });

  it("cannot be tightened from above: eigenvalues twenty decades apart lose one label a round", () => {
    for (const count of [3, 6, 12]) {
      const { r0, rounds } = oneAtATime(count, 0.02);
      expect(rounds).toBe(count - 1);
      expect(rounds).toBeGreaterThan(conditionFreeRounds(r0).upper - 1);
    }
    const { ratios } = oneAtATime(3, 1e-7);
    expect(ratios[1] ** 2).toBeGreaterThan(ratios[0] ** 2 - 1.000001);
  });

  it("on random problems N is usually within two rounds of r_0 − 1", () => {
    expect(randomlySolved.filter(({ r0, rounds }) => rounds - Math.ceil(r0 - 1) <= 2).length).toBeGreaterThan(
      0.5 * randomlySolved.length,
    );
  });
});
