import { describe, expect, it } from "vitest";
import { distill } from "../../src/theory/distillation/rounds.js";
import { problemFromSpectrum, type SpectralProblem } from "../../src/theory/distillation/spectralProblem.js";
import type { StatedBound } from "../../src/statements/statement.js";
import type { Statement } from "../../src/statements/statements.js";
import { theoremSheet } from "../../src/statements/theoremSheet.js";
import { referenceSheets } from "../reference/sheet.js";
import { expectAtMost, expectRelative } from "../theory/support/numbers.js";
import { check, randomProblem } from "../theory/support/randomProblem.js";

const sheetOf = (problem: SpectralProblem, tolerance: number, recordedRounds = 8, modes = problem.count): Statement[] =>
  theoremSheet({
    problem,
    tolerance,
    modes,
    distillation: distill(problem, { tolerance, recordedRounds, recordedModes: modes }),
  });

const spectrum = (eigenvalues: number[], coefficients: number[]): SpectralProblem =>
  problemFromSpectrum(Float64Array.from(eigenvalues), Float64Array.from(coefficients), 1);

/**
 * What rounding may take from a slack, relative to the truth: logarithms and quotients of c, which is known to a few
 * units over r − 1.
 */
const margin = ({ measure, truth }: StatedBound, excess: number): number =>
  measure === "rounds" || measure === "count" ? 0 : (1e-12 + 1e-14 / excess) * (1 + Math.abs(truth ?? 0));

const every: readonly string[] = [
  "activeConstraint",
  "multiplierBracket",
  "collapseCriterion",
  "guaranteedRounds",
  "tangentForm",
  "recurrence",
  "inevitableCollapse",
  "conditionFree",
  "kantorovich",
  "afterFirstRound",
  "sparsityRatio",
  "sparsityIndex",
  "activeBasis",
  "nearInterpolation",
  "earlyStopping",
  "equivalentKernel",
  "complexity",
];

/** No NaN anywhere, and a failing hypothesis wherever a bound is silent. */
function expectSensible(statements: readonly Statement[]): void {
  expect(statements.map(({ id }) => id)).toEqual(every);
  for (const { id, bounds, numbers, perRound = [] } of statements) {
    expect(bounds.length, id).toBeGreaterThan(0);
    for (const bound of bounds) {
      if (bound.value === null && bound.hypotheses.every(({ holds }) => holds))
        expect.fail(`${bound.id} is silent and does not say why`);
      for (const value of [bound.value, bound.truth, bound.slack])
        if (Number.isNaN(value)) expect.fail(`${bound.id}: ${JSON.stringify(bound)}`);
    }
    JSON.stringify(numbers, (key, value: unknown) =>
      Number.isNaN(value) ? expect.fail(`${id}: ${key} is NaN`) : value,
    );
    for (const { lower, truth, upper } of perRound)
      for (const values of [lower, truth, upper])
        if (values?.some(Number.isNaN) === true) expect.fail(`${id} has NaN in a round`);
  }
}

/** The paper's floor of log B[1]/B[3] after the rounds of a sheet, written out. */
function flooredAt({ eigenvalues: d }: SpectralProblem, statements: readonly Statement[]): number {
  const numbers = statements.find(({ id }) => id === "sparsityRatio")?.numbers as Statement<"sparsityRatio">["numbers"];
  const [excess, t] = [numbers?.excess ?? NaN, numbers?.rounds ?? NaN];
  return t * Math.log((excess + d[3] / d[2]) / (excess + d[3] / d[0]));
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
        if (!(bound.slack >= -margin(bound, excess)))
          expect.fail(`${bound.id}: ${JSON.stringify(bound)}, r − 1 ≥ ${excess}`);
      }
    });
    expect(spoken).toBeGreaterThan(30_000);
  });

  it.each(referenceSheets.map((sheet, i) => [i, sheet] as const))(
    "has the values of 50-digit arithmetic: case %i",
    (_, { eigenvalues, coefficients, tolerance, bounds, truths, rounds, brackets, multipliers }) => {
      const statements = sheetOf(spectrum(eigenvalues, coefficients), tolerance);
      const stated = new Map(
        statements.flatMap((statement) => statement.bounds.map((bound) => [bound.id, bound] as const)),
      );
      for (const [id, value] of Object.entries(bounds)) {
        // Counts exactly. The floors carry the allowance for rounding of `multiplierFloors`, 2⁻⁵⁰ r_0² over r − 1 or
        // 1e−14 here; the rest a few units, and near interpolation r_0 factors.
        if (Number.isInteger(value)) expect(stated.get(id)?.value, id).toBe(value);
        else expectRelative(stated.get(id)?.value ?? NaN, value, 1e-13, id);
      }
      for (const [id, value] of Object.entries(truths)) expectRelative(stated.get(id)?.truth ?? NaN, value, 1e-13, id);
      expect(stated.get("guaranteedRounds")?.truth).toBe(rounds);
      const bracket = statements.find(({ id }) => id === "multiplierBracket")?.perRound?.[0];
      brackets.forEach(([low, high], t) => {
        expectRelative(bracket?.lower?.[t] ?? NaN, low, 1e-14);
        expectRelative(bracket?.truth?.[t] ?? NaN, multipliers[t], 1e-13);
        expectRelative(bracket?.upper?.[t] ?? NaN, high, 1e-14);
      });
    },
  );

  it.each(referenceSheets.map((sheet, i) => [i, sheet] as const))(
    "has the Rademacher complexity between its ends, which cannot be moved in by a tenth: case %i",
    (_, { eigenvalues, coefficients, tolerance, rademacher }) => {
      const [lower, upper] =
        sheetOf(spectrum(eigenvalues, coefficients), tolerance).find(({ id }) => id === "complexity")?.bounds ?? [];
      expectAtMost(lower.value ?? NaN, rademacher, "lower end");
      expectAtMost(rademacher, upper.value ?? NaN, "upper end");
      expect(0.9 * (upper.value ?? NaN)).toBeLessThan(
        Math.max(rademacher, ...referenceSheets.map((each) => each.rademacher)),
      );
    },
  );

  it("cannot be tightened: each kind of bound is attained, or nearly, by some problem", () => {
    // By id, the smallest slack relative to the bound over problems made for it and random ones.
    const tightest = new Map<string, number>();
    const look = (statements: readonly Statement[]): void => {
      for (const { id, slack, value } of statements.flatMap(({ bounds }) => bounds)) {
        if (slack === null || value === null) continue;
        tightest.set(id, Math.min(tightest.get(id) ?? Infinity, Math.abs(slack) / Math.max(1e-300, Math.abs(value))));
      }
    };
    check(randomProblem, 1000, ({ problem, tolerance }) => {
      look(sheetOf(problem, tolerance));
    });
    // All labels on d_min: c_0 is the lower end of its bracket. All eigenvalues equal: every bound with κ is exact.
    look(sheetOf(spectrum([1, 0.3, 0.1], [0, 0, 4]), 1 / 3));
    look(sheetOf(spectrum([1, 0.3, 0.1], [4, 0, 0]), 1 / 3));
    look(sheetOf(spectrum([0.5, 0.5], [2.3, 2.3]), 1));
    for (const id of [
      "multiplierLower",
      "multiplierUpper",
      "guaranteedRounds",
      "inevitableCollapse",
      "recurrenceLower",
      "recurrenceUpper",
      "tangentLower",
      "tangentUpper",
      "conditionFreeLower",
      "conditionFreeUpper",
      "kantorovich",
      "rangeGuaranteedRounds",
      "rangeKantorovich",
      "sparsityIndex.paper",
      "activeBasis.paper",
    ]) {
      expectAtMost(tightest.get(id) ?? NaN, 1e-3, id);
    }
    // Attained after one round when all labels sit on d_min.
    const once = sheetOf(spectrum([1, 0.3, 0.1], [0, 0, 1.9]), 1 / 3, 1).flatMap(({ bounds }) => bounds);
    for (const id of ["sparsityRatio.paper", "sparsityRatio.decreasing"]) {
      const bound = once.find((each) => each.id === id);
      expectRelative(bound?.value ?? NaN, bound?.truth ?? NaN, 1e-12);
    }
  });

  it("looks at leading modes with the multipliers' floors from all of them, and says so", () => {
    const problem = spectrum([1, 0.5, 0.2, 0.01], [2, 1, 1, 0.1]);
    const [all, some] = [sheetOf(problem, 0.1), sheetOf(problem, 0.1, 8, 3)];
    const number = (statements: readonly Statement[], id: string) =>
      statements.flatMap(({ bounds }) => bounds).find((bound) => bound.id === id);
    expect(some.find(({ id }) => id === "sparsityRatio")?.note).toBe("among the leading 3 of 4 eigenvalues above 0");
    expect(all.every(({ note }) => note === undefined)).toBe(true);
    for (const id of ["sparsityRatio.paper", "sparsityIndex.paper", "nearInterpolation.paper"]) {
      const bound = number(some, id);
      expectAtMost(bound?.value ?? NaN, bound?.truth ?? NaN, id);
    }
    // d_min stays the smallest of all: with that of the leading three the floor would be another, and wrong.
    expectRelative(number(some, "sparsityRatio.paper")?.value ?? NaN, flooredAt(problem, some), 1e-12);
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
