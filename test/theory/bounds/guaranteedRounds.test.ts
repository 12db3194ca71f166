import { describe, expect, it } from "vitest";
import { guaranteedRounds } from "../../../src/theory/bounds/guaranteedRounds.js";
import { equalEigenvalues, randomlySolved } from "../support/roundProblems.js";
import { expectAtMost } from "../support/numbers.js";

describe("guaranteedRounds", () => {
  it("is (r_0 − 1)/κ, and 0 where that says nothing", () => {
    expect(guaranteedRounds(4, 2)).toBe(1.5);
    expect(guaranteedRounds(0.5, 2)).toBe(0);
    expect(guaranteedRounds(4, Infinity)).toBe(0);
  });

  it("holds: no collapse before t_low", () => {
    for (const { r0, kappa, rounds } of randomlySolved)
      expectAtMost(guaranteedRounds(r0, kappa) - 1e-12, rounds, "t_low");
  });

  it("cannot be tightened: κ = 1 collapses at t_low itself", () => {
    const { r0, kappa, rounds } = equalEigenvalues(5);
    expect(rounds).toBe(guaranteedRounds(r0, kappa));
    expect(rounds).toBeLessThan(1.001 * guaranteedRounds(r0, kappa));
    expect(rounds).toBeLessThan(guaranteedRounds(r0, 0.999 * kappa));
  });
});
