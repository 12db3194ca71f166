import { expect, it } from "vitest";
import { collapseCriterion } from "../../../src/theory/bounds/collapseCriterion.js";
import { expectAtMost } from "../support/numbers.js";
import { randomlySolved } from "../support/roundProblems.js";

it("has r_{N−1} above 1 and r_N at most 1 on thousands of random problems", () => {
  for (const { ratios, rounds } of randomlySolved) {
    const [before, at] = collapseCriterion(ratios, rounds);
    expectAtMost(0, at.slack ?? NaN, "r_N");
    if (rounds > 0) {
      expectAtMost(0, before.slack ?? NaN, "r_{N−1}");
      expect(before.truth).toBe(ratios[rounds - 1]);
    }
  }
});

it("says nothing of a round before round 0, nor of a collapse that was not reached", () => {
  expect(collapseCriterion([0.8], 0)).toMatchObject([
    { value: null, truth: null },
    { value: 1, truth: 0.8 },
  ]);
  const silent = collapseCriterion([5, 4], null);
  expect(silent).toMatchObject([
    { value: null, slack: null },
    { value: null, slack: null },
  ]);
  expect(silent[1].hypotheses).toEqual([{ text: "the collapse was reached", holds: false }]);
});
