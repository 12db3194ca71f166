import { expect, it } from "vitest";
import { createSolverCore } from "../../src/solver/solverCore.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";

it("tells progress ten times a second, however many steps a stage has", () => {
  let time = 0;
  const core = createSolverCore(() => (time += 1));
  const told: string[] = [];
  const problem = { ...syntheticValue.problem, count: 400, kernel: { kind: "expression", formula: "min(x, t)" } };
  core.run({ experiment: experimentOf({ ...syntheticValue, tolerance: 0.5, problem }) }, (stage) => told.push(stage));
  // Each of the 400 rows of the Gram matrix is a step, and here a millisecond.
  expect(told.filter((stage) => stage === "Gram matrix")).toHaveLength(4);
  expect(new Set(told).size).toBeGreaterThan(2);
});
