import { expect, it } from "vitest";
import { closestBracket, multiplierBrackets } from "../../../src/theory/bounds/multiplierBracket.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { distilled, labelsOnTheSmallest, randomDistillations } from "../support/randomDistillations.js";

it("holds in every round of thousands of random problems, with the slacks it states", () => {
  for (const { rounds } of randomDistillations) {
    for (const { round, lower, upper, margin } of multiplierBrackets(rounds)) {
      // c is known to a few units of 2⁻⁵³ over r − 1.
      const rounding = 1e-14 / (rounds[round].ratio - 1) + 1e-13;
      expectAtMost(-(lower.slack ?? NaN), rounding * rounds[round].multiplier, "lower end");
      expectAtMost(-(upper.slack ?? NaN), rounding * rounds[round].multiplier, "upper end");
      expectAtMost(-margin, rounding, "margin");
    }
  }
});

it("cannot be tightened: with all labels on d_min the lower end is attained, on d_max the upper", () => {
  const [{ lower }] = multiplierBrackets(labelsOnTheSmallest([1, 0.3, 0.1], 3).rounds);
  expectRelative(lower.value ?? NaN, lower.truth ?? NaN, 1e-13);
  const [{ upper }] = multiplierBrackets(
    distilled(problemFromSpectrum(Float64Array.of(1, 0.3, 0.1), Float64Array.of(3, 0, 0), 1), 1 / 3).rounds,
  );
  expectRelative(upper.value ?? NaN, upper.truth ?? NaN, 1e-13);
});

it("names the round that comes closest to an end", () => {
  const round = (t: number, multiplier: number) => ({ round: t, multiplier, multiplierBounds: [1, 100] as const });
  expect(closestBracket(multiplierBrackets([round(0, 10), round(1, 90), round(2, 2)]))?.round).toBe(1);
  expect(
    closestBracket(multiplierBrackets([{ ...round(0, 10), multiplierBounds: [0, 11] }, round(1, 10)]))?.round,
  ).toBe(0);
  expect(closestBracket([])).toBeNull();
});
