import { expect, it } from "vitest";
import { drawnBasis } from "../../../src/experiment/analyses/drawnBasis.js";
import { problemData } from "../../../src/experiment/data.js";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { experimentOf, kernelProblemOf, pointsValue } from "../../support/experiments.js";

function contextOf(value: typeof pointsValue | object) {
  const experiment = { ...experimentOf(value), problem: kernelProblemOf(value) };
  const data = problemData(experiment.problem);
  const gram = createPreparedGrams().eigenbasis(experiment, data, {});
  const problem = spectralProblem(gram.decomposition, data.labels, data.outputs);
  const distillation = distill(problem, { tolerance: experiment.tolerance, recordedRounds: 1 });
  return { experiment, problem, distillation, modes: problem.count, kernel: { gram, data, grid: undefined } };
}

it("is d_k v_k at the training points where there is no grid", () => {
  const context = contextOf(pointsValue);
  const basis = drawnBasis(context);
  const { decomposition } = context.kernel.gram;
  expect([basis?.over, basis?.points]).toEqual(["inputs", 3]);
  // A kernel matrix of numbers up to 1 times vectors of length 1.
  basis?.values.forEach((value, i) => {
    expect(value).toBeCloseTo(
      (decomposition.eigenvalues[i % 3] ?? NaN) * (decomposition.eigenvectors[(i % 3) * 3 + Math.floor(i / 3)] ?? NaN),
      14,
    );
  });
});

it("is over the grid where there is one, and nowhere without a kernel", () => {
  const context = contextOf(pointsValue);
  const grid = { inputs: Float64Array.of(0, 0.5), fits: [] };
  expect(drawnBasis({ ...context, kernel: { ...context.kernel, grid } })).toMatchObject({ over: "grid", points: 2 });
  const { kernel: _kernel, ...alone } = context;
  expect(drawnBasis(alone)).toBeUndefined();
  const given = {
    ...pointsValue,
    problem: {
      ...pointsValue.problem,
      kernel: {
        kind: "gram",
        matrix: [
          [2, 1, 0],
          [1, 2, 1],
          [0, 1, 2],
        ],
      },
    },
  };
  expect(drawnBasis(contextOf(given))).toBeUndefined();
});
