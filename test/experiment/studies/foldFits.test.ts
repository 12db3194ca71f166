import { expect, it } from "vitest";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runStudy } from "../../../src/experiment/studies/runStudy.js";
import type { CrossValidation } from "../../../src/experiment/studies/crossValidation.js";
import { studyMilliseconds } from "../../../src/experiment/studies/studyCost.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { plainSymmetricSolver, type SymmetricSolver } from "../../../src/theory/linearAlgebra/symmetricSolver.js";
import { experimentOf } from "../../support/experiments.js";

const value = (count: number, solver: string) => ({
  version: 1,
  tolerance: 0.2,
  solver,
  problem: {
    kind: "synthetic",
    target: "sin(2*pi*x)",
    count,
    design: "uniform",
    noise: 0.3,
    seed: 1,
    kernel: { kind: "exponential", lengthScale: 0.3 },
  },
});

function validate(experiment: object): { readonly result: CrossValidation; readonly decompositions: number } {
  let decompositions = 0;
  const dense: SymmetricSolver = {
    ...plainSymmetricSolver,
    eigen(matrix, size) {
      decompositions++;
      return plainSymmetricSolver.eigen(matrix, size);
    },
  };
  const run = runStudy("crossValidation", experimentOf(experiment), createPreparedGrams(dense));
  for (;;) {
    const step = run.next();
    if (step.done === true) return { result: step.value as CrossValidation, decompositions };
  }
}

it("folds are solved by the solver that the experiment names, and come to the same", () => {
  const dense = validate(value(60, "full"));
  const structured = validate(value(60, "stateSpace"));
  expect([dense.decompositions, structured.decompositions]).toEqual([5, 0]);
  expect([...structured.result.rounds]).toEqual([...dense.result.rounds]);
  dense.result.errors.forEach((error, t) => {
    expect(structured.result.errors[t]).toBeCloseTo(error, 10);
  });
});

it("many points of a kernel with structure need no Gram matrix, and are not said to take long", () => {
  const { result, decompositions } = validate(value(1500, "auto"));
  expect(result.done).toBe(5);
  expect(decompositions).toBe(0);
  const report = runExperiment(experimentOf(value(1500, "auto")), createPreparedGrams());
  expect(studyMilliseconds("crossValidation", report)).toBeLessThan(2000);
});

it("more points than any solver of the kernel takes are refused with their number", () => {
  const inputs = Array.from({ length: 5001 }, (_, i) => [i, 1]);
  const csv = `a,b,y\n${inputs.map(([a, b]) => `${a},${b},1`).join("\n")}`;
  const experiment = experimentOf({
    version: 1,
    tolerance: 0.1,
    problem: {
      kind: "table",
      path: "data.csv",
      inputs: ["a", "b"],
      labels: ["y"],
      kernel: { kind: "gaussian", lengthScale: 1 },
    },
  });
  const run = runStudy("crossValidation", experiment, createPreparedGrams(), { files: { "data.csv": csv } });
  expect(run.next().done).toBe(false);
  expect(() => run.next()).toThrow(/5001 training points/);
});
