import { describe, expect, it } from "vitest";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { problemFromSpectrum, type SpectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import type { Statement, StatedBound } from "../../../src/theory/sheet/statement.js";
import { theoremSheet } from "../../../src/theory/sheet/theoremSheet.js";
import { check, randomProblem } from "../support/randomProblem.js";

const sheetOf = (problem: SpectralProblem, tolerance: number, recordedRounds = 8, modes = problem.count): Statement[] =>
  theoremSheet({ problem, tolerance, modes, distillation: distill(problem, { tolerance, recordedRounds, recordedModes: modes }) });

const spectrum = (eigenvalues: number[], coefficients: number[]): SpectralProblem => problemFromSpectrum(Float64Array.from(eigenvalues), Float64Array.from(coefficients), 1);

/** What rounding may take from a slack, relative to the truth: logarithms and quotients of c, which is known to a few units over r − 1. */
const margin = ({ measure, truth }: StatedBound, excess: number): number => (measure === "rounds" || measure === "count" ? 0 : (1e-12 + 1e-14 / excess) * (1 + Math.abs(truth ?? 0)));

const every: readonly string[] = [
  "activeConstraint", "multiplierBracket", "collapseCriterion", "guaranteedRounds", "tangentForm", "recurrence", "inevitableCollapse", "conditionFree", "kantorovich",
  "afterFirstRound", "sparsityRatio", "sparsityIndex", "activeBasis", "nearInterpolation", "earlyStopping", "equivalentKernel", "complexity",
];

/** No NaN anywhere, and a failing hypothesis wherever a bound is silent. */
function expectSensible(statements: readonly Statement[]): void {
  expect(statements.map(({ id }) => id)).toEqual(every);
  for (const { id, bounds, numbers, perRound = [] } of statements) {
    expect(bounds.length, id).toBeGreaterThan(0);
    for (const bound of bounds) {
      if (bound.value === null && bound.hypotheses.every(({ holds }) => holds)) expect.fail(`${bound.id} is silent and does not say why`);
      for (const value of [bound.value, bound.truth, bound.slack]) if (Number.isNaN(value)) expect.fail(`${bound.id}: ${JSON.stringify(bound)}`);
    }
    JSON.stringify(numbers, (key, value: unknown) => (Number.isNaN(value) ? expect.fail(`${id}: ${key} is NaN`) : value));
    for (const { lower, truth, upper } of perRound) for (const values of [lower, truth, upper]) if (values?.some(Number.isNaN) === true) expect.fail(`${id} has NaN in a round`);
  }
}

describe("theoremSheet", () => {
  it("holds on thousands of random problems: every truth on its side of every bound, nothing missing, nothing NaN", () => {
    let spoken = 0;
    check(randomProblem, 2000, ({ problem, tolerance }) => {
      const distillation = distill(problem, { tolerance, recordedRounds: 8 });
      const statements = theoremSheet({ problem, tolerance, modes: problem.count, distillation });
      expectSensible(statements);
      const excess = Math.min(...distillation.rounds.map(({ ratio }) => ratio - 1));
      for (const bound of statements.flatMap(({ bounds }) => bounds)) {
        if (bound.slack === null) continue;
        spoken++;
        if (!(bound.slack >= -margin(bound, excess))) expect.fail(`${bound.id}: ${JSON.stringify(bound)}, r − 1 ≥ ${excess}`);
      }
    });
    expect(spoken).toBeGreaterThan(30_000);
  });

  it.each<[string, SpectralProblem, number]>([
    ["collapsed at once", spectrum([1, 0.5], [0.1, 0.1]), 1],
    ["G = 0", spectrum([0, 0], [0.1, 0.1]), 1],
    ["K = 1", spectrum([2], [3]), 0.5],
    ["κ = 1", spectrum([0.5, 0.5, 0.5], [3, 1, 2]), 0.5],
    ["singular, labels outside the range", spectrum([1, 0.1, 0], [3, 1, 0.2]), 0.1],
    ["singular, labels inside the range", spectrum([1, 0.1, 0], [3, 1, 0]), 0.1],
    ["one eigenvalue above zero", spectrum([1, 0, 0], [3, 0, 0]), 0.1],
    ["κ = 1e300", spectrum([1, 1e-300], [3, 1]), 0.1],
    ["three hundred decades", spectrum([1e150, 1, 1e-150], [3, 1, 1]), 0.1],
    ["next to collapse", spectrum([1, 0.3, 0.01], [1, 1, 1]), 1 - 1e-12],
    ["r_0 = 1e6", spectrum([1, 0.9], [1e6, 1e6]), 1],
  ])("is sensible for %s", (_, problem, tolerance) => {
    expectSensible(sheetOf(problem, tolerance));
  });
});
