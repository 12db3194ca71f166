import { describe, expect, it } from "vitest";
import { countOperations } from "../../src/experiment/expression.js";
import { ExperimentError } from "../../src/experiment/issue.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { recordedRounds, requireRoom } from "../../src/experiment/recordBudget.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";

const powers = (count: number) => ({
  ...syntheticValue,
  problem: {
    ...syntheticValue.problem,
    count,
    kernel: { kind: "expression", formula: Array.from({ length: 500 }, () => "x").join("^") },
  },
});

describe("formulas", () => {
  it("take an operation for each of their numbers, names, signs and calls", () => {
    expect(countOperations("x")).toBe(1);
    expect(countOperations("-min(x, t, 2) + x*t")).toBe(9);
    expect(countOperations("x^x^x")).toBe(5);
  });

  it("that would be evaluated for very long are refused at once, with what to lower", () => {
    const { ok, issues } = validateExperiment(powers(5000));
    expect(ok).toBe(false);
    expect(issues[0]).toMatchObject({ code: "formulaTime", path: ["problem", "kernel", "formula"] });
    // 999 operations at 5,000² pairs; at √(10⁹/999) = 1000.5 points they are within what is done.
    expect(issues[0]?.text).toContain("24,975,000,000");
    expect(issues[0]?.text).toMatch(/at most 1,000 training points, or a formula of at most 40 operations/);
    expect(validateExperiment(powers(1000)).ok).toBe(true);
  });

  it("give the same value with one, two and more arguments", () => {
    const value = (formula: string) =>
      runExperiment(
        experimentOf({ ...syntheticValue, problem: { ...syntheticValue.problem, target: formula, noise: 0 } }),
        createPreparedGrams(),
      ).data.truth?.[0];
    expect(value("max(2, abs(-3), 1) + min(4, 5) + max(6)")).toBe(13);
  });
});

describe("rounds × points", () => {
  const small = { count: 4, points: 4, grid: 10_000, outputs: 1 };
  const experiment = (rounds: number) => experimentOf({ ...syntheticValue, rounds });

  it("beyond what a report holds are refused with a choice", () => {
    // Each round: 2·4 weights, 4 points, 10,000 of the grid.
    expect(recordedRounds(experiment(10_000), small)).toBe(1998);
    expect(() => {
      requireRoom(experiment(10_000), small, 10_000);
    }).toThrow(/rounds: is 10000, .*100,120,000 in all; .*Set rounds to at most 1997, or grid.points to at most 1,988/);
  });

  it("are no fault where there are few rounds, whatever was asked for", () => {
    expect(() => {
      requireRoom(experiment(10_000), small, 12);
    }).not.toThrow();
    expect(recordedRounds(experiment(20), small)).toBe(20);
  });

  it("are refused by a run, before a fit is drawn", () => {
    const stages: string[] = [];
    const long = experimentOf({
      ...syntheticValue,
      rounds: 10_000,
      tolerance: 1e-12,
      grid: { points: 10_000 },
      problem: { ...syntheticValue.problem, count: 4, kernel: { kind: "gaussian", lengthScale: 0.3 } },
    });
    const run = () => runExperiment(long, createPreparedGrams(), { onProgress: (stage) => stages.push(stage) });
    expect(run).toThrow(ExperimentError);
    expect(run).toThrow(/grid\.points to at most/);
    expect(stages).not.toContain("fits");
  });
});
