import { describe, expect, it } from "vitest";
import { isSegmented, shownChoices } from "../../../../media/controls/model/choices.js";
import { experimentOf } from "../../../support/experiments.js";
import { fieldOf, pointsExperiment, syntheticExperiment } from "../samples.js";

const tableExperiment = experimentOf({
  version: 1,
  tolerance: 0.1,
  problem: {
    kind: "table",
    path: "data.csv",
    inputs: ["x"],
    labels: ["y"],
    classes: true,
    kernel: { kind: "matern", smoothness: 2.5, lengthScale: 1 },
  },
});

describe("choices", () => {
  it("finds the chosen alternative of a union and of an enumeration", () => {
    const chosen = (key: string) =>
      shownChoices(fieldOf(syntheticExperiment, key))
        .filter((choice) => choice.chosen)
        .map(({ name }) => name);
    expect(chosen("problem.kernel")).toEqual(["gaussian"]);
    expect(chosen("problem.design")).toEqual(["grid"]);
    expect(chosen("problem")).toEqual(["synthetic"]);
  });

  it("withholds an alternative that only the file can complete", () => {
    const withheld = (experiment: typeof pointsExperiment) =>
      shownChoices(fieldOf(experiment, "problem"))
        .filter(({ obstacle }) => obstacle !== undefined)
        .map(({ name }) => name);
    expect(withheld(syntheticExperiment)).toEqual(["points", "table"]);
    expect(withheld(pointsExperiment)).toEqual(["table"]);
  });

  it("stands side by side when few and short", () => {
    expect(isSegmented(fieldOf(tableExperiment, "problem.classes"))).toBe(true);
    expect(isSegmented(fieldOf(pointsExperiment, "problem"))).toBe(false);
    expect(isSegmented(fieldOf(pointsExperiment, "problem.kernel"))).toBe(false);
    expect(isSegmented(fieldOf(syntheticExperiment, "problem.design"))).toBe(false);
  });
});

describe("a choice among numbers or yes and no", () => {
  const chosen = (key: string) =>
    shownChoices(fieldOf(tableExperiment, key))
      .filter((choice) => choice.chosen)
      .map(({ title, value }) => [title, value]);

  it("shows the one that the experiment has", () => {
    expect(chosen("problem.classes")).toEqual([["yes", true]]);
    expect(chosen("problem.kernel.smoothness")).toEqual([["2.5", 2.5]]);
  });
});
