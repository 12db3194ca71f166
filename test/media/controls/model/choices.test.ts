import { describe, expect, it } from "vitest";
import { isSegmented, shownChoices } from "../../../../media/controls/model/choices.js";
import { fieldOf, pointsExperiment, syntheticExperiment } from "../samples.js";

describe("choices", () => {
  it("finds the chosen alternative of a union and of an enumeration", () => {
    const chosen = (key: string) => shownChoices(fieldOf(syntheticExperiment, key)).filter((choice) => choice.chosen).map(({ name }) => name);
    expect(chosen("problem.kernel")).toEqual(["gaussian"]);
    expect(chosen("problem.design")).toEqual(["grid"]);
    expect(chosen("problem")).toEqual(["synthetic"]);
  });

  it("withholds an alternative that only the file can complete", () => {
    const withheld = (experiment: typeof pointsExperiment) =>
      shownChoices(fieldOf(experiment, "problem")).filter(({ obstacle }) => obstacle !== undefined).map(({ name }) => name);
    expect(withheld(syntheticExperiment)).toEqual(["points", "table"]);
    expect(withheld(pointsExperiment)).toEqual(["table"]);
  });

  it("stands side by side when few and short", () => {
    expect(isSegmented(fieldOf(pointsExperiment, "problem"))).toBe(true);
    expect(isSegmented(fieldOf(pointsExperiment, "problem.kernel"))).toBe(false);
    expect(isSegmented(fieldOf(syntheticExperiment, "problem.design"))).toBe(false);
  });
});
