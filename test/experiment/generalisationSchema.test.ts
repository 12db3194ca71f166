import { expect, it } from "vitest";
import { crossValidationSettings, monteCarloSettings } from "../../src/experiment/generalisationSchema.js";
import { parameterFields } from "../../src/experiment/parameterFields.js";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { experimentOf, pointsValue, syntheticValue } from "../support/experiments.js";

const keysOf = (value: unknown) =>
  parameterFields(experimentOf(value))
    .filter(({ description }) => description.group === "Generalisation")
    .map(({ key }) => key);

it("fills in what an experiment leaves out", () => {
  expect(monteCarloSettings({})).toEqual({ draws: 200, seed: 1 });
  expect(monteCarloSettings(experimentOf({ ...syntheticValue, monteCarlo: { draws: 50 } }))).toEqual({
    draws: 50,
    seed: 1,
  });
  expect(crossValidationSettings({})).toEqual({ folds: 5, seed: 1 });
});

it("shows draws where the truth is known, folds where it is not, and neither for a spectrum", () => {
  expect(keysOf(syntheticValue)).toEqual(["noiseLevel", "monteCarlo.draws", "monteCarlo.seed"]);
  expect(keysOf(pointsValue)).toEqual(["crossValidation.folds", "crossValidation.seed"]);
  expect(
    keysOf({ version: 1, tolerance: 0.1, problem: { kind: "spectrum", eigenvalues: [1], coefficients: [1] } }),
  ).toEqual([]);
});

it.each([
  ["monteCarlo", { draws: 1 }],
  ["crossValidation", { folds: 1 }],
  ["noiseLevel", -1],
  ["monteCarlo", { count: 3 }],
])("refuses %s %j", (key, value) => {
  const parsed = validateExperiment({ ...syntheticValue, [key]: value });
  expect(parsed).toMatchObject({
    ok: false,
    issues: [{ path: [key, ...(typeof value === "object" ? [Object.keys(value)[0]] : [])] }],
  });
});
