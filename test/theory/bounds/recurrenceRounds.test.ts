import { describe, expect, it } from "vitest";
import { recurrenceRatios, recurrenceRounds } from "../../../src/theory/bounds/recurrenceRounds.js";
import { conditionFreeRatios } from "../../../src/theory/bounds/conditionFreeRounds.js";
import { equalEigenvalues, randomlySolved, widestAngle } from "../support/roundProblems.js";
import { expectAtMost } from "../support/numbers.js";

describe("recurrenceRatios", () => {
  it("is r(r−1)/(r−1+κ) and r(r−1)/(r−1+1/κ)", () => {
    expect(recurrenceRatios(3, 2)).toEqual({ lower: 1.5, upper: 2.4000000000000004 });
    expect(recurrenceRatios(3, Infinity)).toEqual({ lower: 0, upper: 3 });
  });

  it("bounds every round", () => {
    for (const { kappa, ratios, rounds } of randomlySolved) {
      for (let t = 0; t < rounds; t++) {
        const { lower, upper } = recurrenceRatios(ratios[t], kappa);
        expectAtMost(lower - 1e-13 * ratios[0], ratios[t + 1], "lower ratio");
        // The slope of the upper map is at most κ, next to 1; r itself is off by 2⁻⁵² r_0 a round.
        expectAtMost(ratios[t + 1], upper + 1e-13 * ratios[0] * Math.min(kappa, 1 / (ratios[t] - 1)), "ratio");
      }
    }
  });

  it("cannot be tightened: κ = 1 attains both", () => {
    const { kappa, ratios } = equalEigenvalues(4);
    const { lower, upper } = recurrenceRatios(ratios[0], kappa);
    expect(ratios[1]).toBeLessThan(1.000001 * lower);
    expect(ratios[1]).toBeGreaterThan(0.999999 * upper);
  });

  it("is never better from below than r − 1, which needs no κ", () => {
    for (const ratio of [1.01, 2, 50]) {
      for (const kappa of [1, 3, 1e6])
        expect(recurrenceRatios(ratio, kappa).lower).toBeLessThanOrEqual(
          conditionFreeRatios(ratio).lower * (1 + 1e-15),
        );
    }
  });
});

describe("recurrenceRounds", () => {
  it("counts both recurrences", () => {
    // 3 → 1.5 → 0.3; 3 → 2.4 → 1.768… → 1.07… → 0.13…
    expect(recurrenceRounds(3, 2)).toEqual({ lower: 2, upper: 4 });
    expect(recurrenceRounds(5, 1)).toEqual({ lower: 4, upper: 4 });
    expect(recurrenceRounds(1, 7)).toEqual({ lower: 0, upper: 0 });
    expect(recurrenceRounds(0.3, Infinity)).toEqual({ lower: 0, upper: 0 });
    expect(recurrenceRounds(9, Infinity)).toEqual({ lower: 1, upper: null });
  });

  it("ends in closed form where counting would not end", () => {
    const { lower, upper } = recurrenceRounds(1e6, 1e9);
    expect(lower).toBeGreaterThanOrEqual(1);
    expect(upper).toBeGreaterThan(1e6);
    expect(upper).toBeLessThanOrEqual(1e15);
    expect(recurrenceRounds(1e6, 1)).toEqual({ lower: 999_999, upper: 999_999 });
  });

  it("holds", () => {
    for (const { r0, kappa, rounds } of randomlySolved) {
      const { lower, upper } = recurrenceRounds(r0, kappa);
      expectAtMost(lower, rounds, "lower bound");
      expectAtMost(rounds, upper ?? Infinity, "N");
    }
  });

  it("cannot be tightened by a round, κ = 1 or not", () => {
    for (const { r0, kappa, rounds } of [equalEigenvalues(5), widestAngle(2.5, 1.2)])
      expect(rounds).toBeLessThan(recurrenceRounds(r0, kappa).lower + 1);
    for (const { r0, kappa, rounds } of [equalEigenvalues(5), widestAngle(2, 2)])
      expect(rounds).toBeGreaterThan((recurrenceRounds(r0, kappa).upper ?? NaN) - 1);
  });
});
