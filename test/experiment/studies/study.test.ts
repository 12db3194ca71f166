import { describe, expect, it } from "vitest";
import { studies, studyKey } from "../../../src/experiment/studies/study.js";
import { studyMilliseconds } from "../../../src/experiment/studies/studyCost.js";
import { createPreparedGrams } from "../../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../../src/experiment/runExperiment.js";
import { withValueAt } from "../../../src/experiment/parameterFields.js";
import { experimentOf, syntheticValue } from "../../support/experiments.js";

const withValue = (path: readonly (string | number)[], value: unknown) =>
  experimentOf(withValueAt(syntheticValue, path, value));
const base = experimentOf(syntheticValue);
const changed = (experiment: typeof base) =>
  studies.filter((study) => studyKey(study, experiment) !== studyKey(study, base));

describe("studyKey", () => {
  it("changes with what a study depends on, and with nothing else", () => {
    expect(changed(withValue(["problem", "seed"], 8))).toEqual(studies);
    expect(changed(withValue(["tolerance"], 0.06))).toEqual(["monteCarlo", "crossValidation"]);
    expect(changed(withValue(["monteCarlo"], { draws: 50 }))).toEqual(["monteCarlo"]);
    expect(changed(withValue(["noiseLevel"], 1))).toEqual(["monteCarlo"]);
    expect(changed(withValue(["crossValidation"], { folds: 4 }))).toEqual(["crossValidation"]);
    expect(changed(withValue(["grid"], { points: 50 }))).toEqual([]);
  });

  it("takes a default as if it were written", () => {
    expect(changed(withValue(["monteCarlo"], { draws: 200, seed: 1 }))).toEqual([]);
  });
});

describe("studyMilliseconds", () => {
  const cost = (study: (typeof studies)[number], path: readonly (string | number)[], value: unknown) => {
    const report = runExperiment(withValue(path, value), createPreparedGrams());
    return studyMilliseconds(study, report);
  };

  it("grows with draws, and with the cube of the points left in", () => {
    expect(
      cost("monteCarlo", ["monteCarlo"], { draws: 2000 }) / cost("monteCarlo", ["monteCarlo"], { draws: 200 }),
    ).toBeCloseTo(10, 9);
    const [small, large] = [60, 120].map((count) =>
      cost("crossValidation", ["problem"], { ...syntheticValue.problem, count, kernel: { kind: "brownianBridge" } }),
    ) as [number, number];
    expect(large / small).toBeGreaterThan(5);
    expect(large).toBeLessThan(2000);
  });

  it("never asks before a study that shows something at once", () => {
    expect(cost("roundsAgainstTolerance", ["tolerance"], 0.05)).toBe(0);
  });
});
