import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { degreesOfFreedomIntervals, knownToSixDigits } from "../../../src/theory/generalisation/degreesOfFreedom.js";
import { check, randomProblem } from "../support/randomProblem.js";

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

describe("degreesOfFreedomIntervals", () => {
  it("holds the truth for every choice of leading eigenvalues, and for Ritz values below them", () => {
    check(
      fc.tuple(
        randomProblem,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
      ),
      500,
      ([{ problem, tolerance }, share, shrink]) => {
        const { rounds } = distill(problem, { tolerance, recordedRounds: 8 });
        const kept = Math.floor(share * problem.count);
        // Anything that interlaces will do: values below the eigenvalues, in falling order.
        let previous = Infinity;
        const ritz = Array.from(
          problem.eigenvalues.subarray(0, kept),
          (value, j) => (previous = Math.min(previous, value * shrink[j])),
        );
        for (const values of [ritz, Array.from(problem.eigenvalues.subarray(0, kept))]) {
          let product = values.map(() => 1);
          const known = rounds.map(({ multiplier }) => ({
            multiplier,
            basisWeights: (product = product.map((weight, j) => (weight * values[j]) / (multiplier + values[j]))),
          }));
          const intervals = degreesOfFreedomIntervals(values, known, sum(problem.eigenvalues), problem.count);
          rounds.forEach(({ degreesOfFreedom }, t) => {
            // Sums of at most 16 terms.
            expect(intervals[t][0]).toBeLessThanOrEqual(degreesOfFreedom * (1 + 1e-14));
            expect(intervals[t][1]).toBeGreaterThanOrEqual(degreesOfFreedom * (1 - 1e-14));
          });
        }
      },
    );
  });

  it("would fail with a smaller factor: one mode left out, far below c, in one round", () => {
    const [[lower, upper]] = degreesOfFreedomIntervals([], [{ multiplier: 1, basisWeights: [] }], 1e-9, 1);
    const truth = 1e-9 / (1 + 1e-9);
    expect(lower).toBe(0);
    expect(upper).toBeGreaterThanOrEqual(truth);
    expect(0.999 * upper).toBeLessThan(truth);
  });
});

describe("knownToSixDigits", () => {
  it("takes the middle, or nothing", () => {
    expect(knownToSixDigits([2, 2 + 1e-6])).toBeCloseTo(2 + 5e-7, 12);
    expect(knownToSixDigits([2, 2.1])).toBeUndefined();
    expect(knownToSixDigits([0, 0])).toBe(0);
  });
});
