import { describe, expect, it } from "vitest";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { degreesOfFreedomFromTraces } from "../../../src/theory/generalisation/inverseTraces.js";
import { check, randomProblem } from "../support/randomProblem.js";

describe("degreesOfFreedomFromTraces", () => {
  it("is the sum of the weights, or says nothing", () => {
    let said = 0;
    check(randomProblem, 1000, ({ problem, tolerance }) => {
      const { rounds } = distill(problem, { tolerance, recordedRounds: 6 });
      const multipliers = rounds.map(({ multiplier }) => multiplier);
      const traces = multipliers.map((multiplier) =>
        problem.eigenvalues.reduce((sum, value) => sum + 1 / (multiplier + value), 0),
      );
      degreesOfFreedomFromTraces(multipliers, traces, problem.count).forEach((value, t) => {
        if (value === undefined) return;
        said++;
        expect(Math.abs(value - rounds[t].degreesOfFreedom)).toBeLessThanOrEqual(1e-6 * rounds[t].degreesOfFreedom);
      });
    });
    expect(said).toBeGreaterThan(1000);
  });

  it("says nothing where two multipliers agree", () => {
    expect(degreesOfFreedomFromTraces([1, 1], [0.5, 0.5], 1)).toEqual([0.5, undefined]);
  });
});
