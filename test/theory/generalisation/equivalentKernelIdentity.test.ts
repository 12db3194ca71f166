import { expect, it } from "vitest";
import { equivalentKernelIdentity } from "../../../src/theory/generalisation/equivalentKernelIdentity.js";
import { expectAtMost } from "../support/numbers.js";
import { randomDistillations } from "../support/randomDistillations.js";

it("holds within rounding in every round of thousands of random problems", () => {
  for (const { problem, rounds } of randomDistillations) {
    const { deviations, allowances, bound, closest } = equivalentKernelIdentity(problem.eigenvalues, rounds);
    deviations.forEach((deviation, t) => {
      expectAtMost(deviation, allowances[t], `round ${t}`);
    });
    if (closest !== null) expect(bound.truth).toBe(deviations[closest]);
  }
});

it("notices weights that are not those of the multipliers", () => {
  const { problem, rounds } =
    randomDistillations.find(({ rounds: list, problem: { rank } }) => list.length > 2 && rank > 2) ??
    randomDistillations[0];
  const wrong = rounds.map((round, t) => (t === 1 ? { ...round, multiplier: round.multiplier * (1 + 1e-10) } : round));
  expect(equivalentKernelIdentity(problem.eigenvalues, wrong).bound.slack ?? NaN).toBeLessThan(0);
});

it("says nothing without rounds", () => {
  expect(equivalentKernelIdentity(Float64Array.of(1, 0.5), [])).toMatchObject({
    closest: null,
    bound: { value: null, truth: null, slack: null },
  });
});
