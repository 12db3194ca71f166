import { expect, it } from "vitest";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { experimentOf, pointsValue, syntheticValue } from "../../support/experiments.js";

const run = (value: unknown) =>
  runExperiment(experimentOf(value), createPreparedGrams(), { include: ["generalisation"] });

it("tells bias² and variance of every round, whose variance is that of the weights", () => {
  const { rounds, generalisation } = run(syntheticValue);
  expect(generalisation?.risk?.noise).toEqual({ level: 0.3, origin: "synthetic" });
  rounds.forEach(({ basisWeights, degreesOfFreedom }, t) => {
    const risk = generalisation?.risk?.rounds[t];
    // 15 terms.
    expect(risk?.variance).toBeCloseTo(
      (0.09 * basisWeights.reduce((sum, weight) => sum + weight * weight, 0)) / 15,
      14,
    );
    expect(risk?.degreesOfFreedom).toBeCloseTo(degreesOfFreedom ?? NaN, 12);
    expect(risk?.risk).toBe((risk?.squaredBias ?? NaN) + (risk?.variance ?? NaN));
  });
  expect(generalisation?.complexities).toHaveLength(rounds.length);
});

it("takes a stated noise, and estimates that of points from labels minus truth", () => {
  const points = { ...pointsValue, problem: { ...pointsValue.problem, truth: "x" } };
  // Labels 1, −2, 3 at 0.1, 0.5, 0.9.
  expect(run(points).generalisation?.risk?.noise.level).toBeCloseTo(
    Math.sqrt((0.9 ** 2 + 2.5 ** 2 + 2.1 ** 2) / 3),
    14,
  );
  expect(run(points).generalisation?.risk?.noise.origin).toBe("estimated");
  expect(run({ ...points, noiseLevel: 2 }).generalisation?.risk?.noise).toEqual({ level: 2, origin: "stated" });
});

it("compares every output with the truth, and has no risk without one", () => {
  const two = {
    ...pointsValue,
    problem: {
      ...pointsValue.problem,
      truth: "0",
      labels: [
        [1, 0],
        [0, 1],
        [-1, 2],
      ],
    },
  };
  expect(run(two).generalisation?.risk?.rounds[0]?.squaredBias).toBe(0);
  expect(run(pointsValue).generalisation?.risk).toBeUndefined();
  const spectrum = {
    version: 1,
    tolerance: 0.1,
    problem: { kind: "spectrum", eigenvalues: [1, 0.5], coefficients: [1, 2] },
  };
  expect(run(spectrum).generalisation?.complexities.length).toBeGreaterThan(0);
  expect(run(spectrum).generalisation?.risk).toBeUndefined();
});
