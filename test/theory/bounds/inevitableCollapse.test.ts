import { describe, expect, it } from "vitest";
import { inevitableCollapse } from "../../../src/theory/bounds/inevitableCollapse.js";
import { equalEigenvalues, randomlySolved } from "../support/roundProblems.js";
import { expectAtMost } from "../support/numbers.js";

describe("inevitableCollapse", () => {
  it("is ⌈κ (r_0 − 1)⌉, and null for κ = ∞", () => {
    expect(inevitableCollapse(3.5, 2)).toBe(5);
    expect(inevitableCollapse(3.6, 2)).toBe(6);
    expect(inevitableCollapse(3.6, Infinity)).toBeNull();
    expect(inevitableCollapse(1, Infinity)).toBe(0);
    expect(inevitableCollapse(0.2, 5)).toBe(0);
    // κ off by its last bit must not add a round.
    expect(inevitableCollapse(5, 1 + 2 ** -52)).toBe(4);
  });

  it("holds", () => {
    for (const { r0, kappa, rounds } of randomlySolved)
      expectAtMost(rounds, inevitableCollapse(r0, kappa) ?? Infinity, "N");
  });

  it("counts round 0 for every r₀ above 1", () => {
    expect(inevitableCollapse(1 + 2 ** -52, 1)).toBe(1);
    expect(inevitableCollapse(1, 1)).toBe(0);
  });

  it("cannot be tightened: κ = 1 takes that many rounds", () => {
    for (const initial of [1.5, 3, 7.25]) {
      const { r0, kappa, rounds } = equalEigenvalues(initial);
      expect(rounds).toBeGreaterThan((inevitableCollapse(r0, kappa) ?? NaN) - 1);
    }
  });
});
