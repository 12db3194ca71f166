import { expect, it } from "vitest";
import { constraintResidual } from "../../../src/theory/bounds/constraintResidual.js";
import { expectAtMost } from "../support/numbers.js";
import { randomDistillations } from "../support/randomDistillations.js";

it("finds the constraint active within rounding in every round of thousands of random problems", () => {
  let largest = 0;
  for (const { rounds, tolerance, problem } of randomDistillations) {
    const { bound, deviations } = constraintResidual(rounds, tolerance, problem.count);
    expect(deviations).toHaveLength(rounds.length);
    expectAtMost(bound.truth ?? 0, bound.value ?? Infinity, "deviation");
    largest = Math.max(largest, bound.truth ?? 0);
  }
  // What is allowed is not out of all proportion to what happens.
  expect(largest).toBeGreaterThan(4 * 2 ** -52);
});

it("notices a constraint that is off by one part in a million million", () => {
  const { bound } = constraintResidual([{ stepError: 0.5 * (1 + 1e-12) }], 0.5, 10);
  expect(bound.slack ?? NaN).toBeLessThan(0);
});

it("says nothing without rounds and asks for a tolerance", () => {
  expect(constraintResidual([], 0.5, 10).bound).toMatchObject({ value: null, truth: null, slack: null });
  expect(() => constraintResidual([], 0, 10)).toThrow(expect.objectContaining({ code: "outOfRange" }));
});
