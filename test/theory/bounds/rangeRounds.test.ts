import { describe, expect, it } from "vitest";
import { rangeRounds } from "../../../src/theory/bounds/rangeRounds.js";
import { flatRange, randomlySolved } from "../support/roundProblems.js";
import { expectAtMost } from "../support/numbers.js";

describe("rangeRounds", () => {
  it("is 1 + ⌈(r_1 − 1)/κ⌉ and 1 + the count from r_1", () => {
    expect(rangeRounds(4, 2).lower).toBe(3);
    expect(rangeRounds(4, 1)).toEqual({ lower: 4, upper: 4 });
    expect(rangeRounds(0.4, 100)).toEqual({ lower: 1, upper: 1 });
    expect(rangeRounds(4, Infinity).lower).toBe(1);
  });

  it("holds, above all for singular G", () => {
    expect(randomlySolved.filter(({ kappa }) => kappa === Infinity).length).toBeGreaterThan(300);
    for (const { rounds, ratios, rangeKappa } of randomlySolved) {
      const { lower, upper } = rangeRounds(ratios[1], rangeKappa);
      expectAtMost(lower, rounds, "lower bound");
      expectAtMost(rounds, upper, "N");
    }
  });

  it("cannot be tightened: a flat range attains both", () => {
    const { rounds, ratios, kappa, rangeKappa } = flatRange(5.4);
    expect([kappa, rangeKappa]).toEqual([Infinity, 1]);
    const { lower, upper } = rangeRounds(ratios[1], rangeKappa);
    expect(rounds).toBeLessThan(lower + 1);
    expect(rounds).toBeGreaterThan(upper - 1);
  });
});
