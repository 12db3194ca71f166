import { describe, expect, it } from "vitest";
import { conditionFreeRatios, conditionFreeRounds } from "../../../src/theory/bounds/conditionFreeRounds.js";
import {
  kantorovichCosine,
  kantorovichRatio,
  kantorovichRounds,
} from "../../../src/theory/bounds/kantorovichRounds.js";
import { recurrenceRatios, recurrenceRounds } from "../../../src/theory/bounds/recurrenceRounds.js";
import { equalEigenvalues, oneAtATime, randomlySolved, widestAngle } from "../support/roundProblems.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";

describe("kantorovichCosine", () => {
  it("is 2√κ/(κ + 1), the least cosine between v and Gv", () => {
    expect([1, 9, Infinity].map(kantorovichCosine)).toEqual([1, expect.closeTo(0.6, 15), 0]);
    const kappa = 30;
    let least = 1;
    for (let share = 0.001; share < 1; share += 0.001) {
      // Energies `share` and 1 − share on the eigenvalues κ and 1.
      least = Math.min(least, (share * kappa + 1 - share) / Math.sqrt(share * kappa ** 2 + 1 - share));
    }
    expect(least).toBeGreaterThanOrEqual(kantorovichCosine(kappa));
    // The minimum is quadratic in the share, which is sampled every 0.001.
    expect(least).toBeLessThan(kantorovichCosine(kappa) + 1e-4);
  });
});

describe("kantorovichRatio", () => {
  it("solves r² = 1 + 2θ r' + r'²", () => {
    for (const kappa of [1, 2, 100, 1e12]) {
      for (const ratio of [1, 1.0001, 2, 50]) {
        const next = kantorovichRatio(ratio, kappa);
        expectRelative(1 + 2 * kantorovichCosine(kappa) * next + next ** 2, ratio ** 2, 1e-15);
      }
    }
  });

  it("lies between r − 1 (κ = 1) and √(r² − 1) (κ = ∞), and below the recurrence from the bracket", () => {
    for (const ratio of [1.001, 1.5, 3, 40]) {
      expectRelative(kantorovichRatio(ratio, 1), ratio - 1, 4e-15);
      expectRelative(kantorovichRatio(ratio, Infinity), conditionFreeRatios(ratio).upper, 1e-15);
      for (const kappa of [1, 1.01, 2, 30, 1e4, 1e9]) {
        expect(kantorovichRatio(ratio, kappa)).toBeLessThanOrEqual(
          Math.min(recurrenceRatios(ratio, kappa).upper, conditionFreeRatios(ratio).upper) * (1 + 1e-14),
        );
      }
    }
  });

  it("bounds every round, with the nonzero spectrum's κ from round 1 on", () => {
    for (const { kappa, rangeKappa, ratios, rounds } of randomlySolved) {
      for (let t = 0; t < rounds; t++) {
        const upper = kantorovichRatio(ratios[t], t === 0 ? kappa : rangeKappa);
        // As squares, because the root magnifies the ratios' rounding next to 0.
        expectAtMost(ratios[t + 1] ** 2, upper ** 2 + 1e-12 * ratios[0], "r²");
      }
    }
  });

  it.each([1.5, 4, 100, 1e6])("cannot be tightened for κ = %s: two eigenvalues attain it", (kappa) => {
    for (const initial of [1.2, 3, 20]) {
      const { r0, ratios } = widestAngle(initial, kappa);
      expectRelative(r0, initial, 1e-14);
      expectRelative(ratios[1], kantorovichRatio(initial, kappa), 1e-11);
      expect(ratios[1]).toBeGreaterThan(0.999999 * kantorovichRatio(initial, kappa));
    }
  });
});

describe("kantorovichRounds", () => {
  it("counts, and is at least as good as both other upper bounds", () => {
    expect(kantorovichRounds(1, 5)).toBe(0);
    expect(kantorovichRounds(5, 1)).toBe(4);
    for (const initial of [1.3, 3.57, 12]) {
      for (const kappa of [1, 2, 50, 1e5, Infinity]) {
        expect(kantorovichRounds(initial, kappa)).toBeLessThanOrEqual(
          Math.min(conditionFreeRounds(initial).upper, recurrenceRounds(initial, kappa).upper ?? Infinity),
        );
      }
    }
  });

  it("ends in closed form where counting would not end", () => {
    const value = kantorovichRounds(1e6, 1e9);
    expect(value).toBeGreaterThan(1e6);
    expect(value).toBeLessThan(1e12);
  });

  it("holds", () => {
    for (const { r0, kappa, rounds } of randomlySolved) expectAtMost(rounds, kantorovichRounds(r0, kappa), "N");
  });

  it("cannot be tightened by a round, at κ = 1, in between and without κ", () => {
    for (const { r0, kappa, rounds } of [
      equalEigenvalues(6),
      widestAngle(2, 100),
      widestAngle(3, 3),
      oneAtATime(8, 0.02),
    ]) {
      expect(rounds).toBeGreaterThan(1);
      expect(rounds).toBeGreaterThan(kantorovichRounds(r0, kappa) - 1);
    }
  });
});
