import { describe, expect, it } from "vitest";
import { recurrenceRounds } from "../../../src/theory/bounds/recurrenceRounds.js";
import { tangentForm, tangentLine } from "../../../src/theory/bounds/tangentForm.js";
import { equalEigenvalues, randomlySolved } from "../support/roundProblems.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";

/** The formula as it is printed. */
function printed(r0: number, x: number, t: number): number {
  const a = ((r0 - 1) ** 2 + x * (2 * r0 - 1)) / (r0 - 1 + x) ** 2;
  const b = (r0 ** 2 * x) / (r0 - 1 + x) ** 2;
  return a ** t * r0 - (b * (a ** t - 1)) / (a - 1);
}

describe("tangentForm", () => {
  it("is the printed formula", () => {
    for (const r0 of [1.5, 3.57, 20]) {
      for (const kappa of [1.5, 4, 1000]) {
        const { lowerRatio, upperRatio } = tangentForm(r0, kappa);
        for (const t of [0, 1, 2, 7]) {
          // The printed form cancels where a is next to 1: 2⁻⁵² r_0 t/|a − 1|.
          expect(Math.abs(lowerRatio(t) - printed(r0, kappa, t))).toBeLessThan(
            1e-9 * r0 * (1 + Math.abs(printed(r0, kappa, t))),
          );
          expect(Math.abs(upperRatio(t) - printed(r0, 1 / kappa, t))).toBeLessThan(1e-9 * r0);
        }
      }
    }
  });

  it("is r_0 − t for κ = 1 and tends to it", () => {
    const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentForm(5, 1);
    expect([lowerRatio(2), upperRatio(2), lowerRounds, upperRounds]).toEqual([3, 3, 4, 4]);
    const near = tangentForm(5, 1 + 1e-12);
    expectRelative(near.lowerRatio(3), 2, 1e-11);
    expectRelative(near.upperRatio(3), 2, 1e-11);
    expect(tangentForm(5, 1 + 2 ** -52)).toMatchObject({ lowerRounds: 4, upperRounds: 4 });
  });

  it("says 1 and nothing for κ = ∞, and 0 where nothing is fitted", () => {
    const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentForm(5, Infinity);
    expect([lowerRatio(0), lowerRatio(1), upperRatio(9), lowerRounds, upperRounds]).toEqual([5, 0, 5, 1, null]);
    expect(tangentForm(1, 3)).toMatchObject({ lowerRounds: 0, upperRounds: 0 });
    expect(tangentForm(0, Infinity)).toMatchObject({ lowerRounds: 0, upperRounds: 0 });
    expect(tangentForm(5, 1e300).lowerRounds).toBe(1);
  });

  it("counts the first round at which its sequences pass 1", () => {
    for (let i = 0; i < 5000; i++) {
      // r_0 from 1 + 1e−6 to 100 and κ from 1 + 1e−12 to 1e4, spread by irrational steps.
      const r0 = 1 + 10 ** (8 * ((i * 0.6180339887) % 1) - 6);
      const kappa = 1 + 10 ** (16 * ((i * 0.7548776662) % 1) - 12);
      const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentForm(r0, kappa);
      // The counts forgive 2⁻⁴⁹r_0² or less, which is 2e−11 for r_0 = 100.
      expectAtMost(lowerRatio(lowerRounds), 1 + 2e-11, "lower at its count");
      expectAtMost(1, lowerRatio(lowerRounds - 1), "1 before it");
      expectAtMost(upperRatio(upperRounds ?? NaN), 1 + 2e-11, "upper at its count");
      expectAtMost(1, upperRatio((upperRounds ?? NaN) - 1), "1 before it");
    }
  });

  it("holds, for every round and for N", () => {
    for (const { r0, kappa, ratios, rounds } of randomlySolved) {
      const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentForm(r0, kappa);
      for (let t = 0; t <= rounds; t++) {
        expectAtMost(lowerRatio(t) - 1e-12 * r0, ratios[t], "lower ratio");
        expectAtMost(ratios[t], upperRatio(t) + 1e-12 * r0, "ratio");
      }
      expectAtMost(lowerRounds, rounds, "lower bound");
      expectAtMost(rounds, upperRounds ?? Infinity, "N");
    }
  });

  it("cannot be tightened by a round, nor its sequences by a millionth", () => {
    const { r0, kappa, ratios, rounds } = equalEigenvalues(5);
    const { lowerRatio, upperRatio, lowerRounds, upperRounds } = tangentForm(r0, kappa);
    expect(rounds).toBeLessThan(lowerRounds + 1);
    expect(rounds).toBeGreaterThan((upperRounds ?? NaN) - 1);
    expect(ratios[2]).toBeLessThan(1.000001 * lowerRatio(2));
    expect(ratios[2]).toBeGreaterThan(0.999999 * upperRatio(2));
  });

  it("never beats the recurrence whose tangent it is", () => {
    for (const r0 of [1.5, 4, 25]) {
      for (const kappa of [1, 2, 40]) {
        const [tangent, recurrence] = [tangentForm(r0, kappa), recurrenceRounds(r0, kappa)];
        expect(tangent.lowerRounds).toBeLessThanOrEqual(recurrence.lower);
        expect(tangent.upperRounds).toBeGreaterThanOrEqual(recurrence.upper ?? NaN);
      }
    }
  });
});

describe("tangentLine", () => {
  it("is the printed a and b, and keeps a − 1 where κ is next to 1 and a where κ is large", () => {
    const { slope, slopeExcess, offset } = tangentLine(3.5, 7);
    expectRelative(slope, (2.5 ** 2 + 7 * 6) / 9.5 ** 2, 1e-15);
    expectRelative(offset, (3.5 ** 2 * 7) / 9.5 ** 2, 1e-15);
    expectRelative(slopeExcess, slope - 1, 1e-14);
    // To first order a − 1 = −(x − 1)/r_0² and a = (2r_0 − 1)/x.
    expectRelative(tangentLine(3.5, 1 + 2 ** -40).slopeExcess, -(2 ** -40) / 3.5 ** 2, 1e-11);
    expectRelative(tangentLine(3.5, 1e14).slope, 6e-14, 1e-12);
  });
});
