import { describe, expect, it } from "vitest";
import { nextEdit } from "../../../../media/controls/model/edit.js";
import { rowModel, type RowContext } from "../../../../media/controls/model/row.js";
import { scaleOver, wantedInterval } from "../../../../media/controls/model/sliderRange.js";
import { parameterFields } from "../../../../src/experiment/parameterFields.js";
import { fieldOf, outcome, pointsExperiment, syntheticExperiment } from "../samples.js";

const tolerance = fieldOf(pointsExperiment, "tolerance");
const interval = wantedInterval(tolerance, outcome) ?? { minimum: NaN, maximum: NaN };
const context: RowContext = { edit: undefined, issue: undefined, interval, outcome, trackWidth: 250 };
const scale = scaleOver(tolerance, interval);

describe("a row", () => {
  it("shows one value in slider and number, with its unit for those who hear it", () => {
    const row = rowModel(tolerance, context);
    expect(row).toMatchObject({ label: "tolerance ε", text: "0.045", slider: { valueText: "0.045 MSE", held: false } });
    expect(row.slider?.marks).toBeDefined();
  });

  it("shows the value in the hand, in both", () => {
    const { edit } = nextEdit(
      undefined,
      { kind: "slide", field: tolerance, scale, position: 500 },
      "file:///a.distill.json",
    );
    const row = rowModel(tolerance, { ...context, edit, interval: { minimum: 1e-9, maximum: 1e9 } });
    expect(row.slider).toMatchObject({ position: 500, scale, held: true });
    expect(row.slider?.valueText).toBe(`${row.text} MSE`);
  });

  it("explains a wrong text at once, before anything the host says", () => {
    const { edit } = nextEdit(undefined, { kind: "type", field: tolerance, text: "-2" }, "file:///a.distill.json");
    const issue = { severity: "warning" as const, code: "x", path: ["tolerance"], text: "is odd." };
    expect(rowModel(tolerance, { ...context, edit, issue }).problem).toEqual({
      severity: "error",
      typing: true,
      text: "is -2; it must be greater than 0.",
    });
    expect(rowModel(tolerance, { ...context, issue }).problem).toEqual({
      severity: "warning",
      typing: false,
      text: "is odd.",
    });
    expect(rowModel(tolerance, { ...context, edit }).text).toBe("-2");
  });
});

describe("reset", () => {
  const resets = (experiment: typeof pointsExperiment) =>
    parameterFields(experiment)
      .map((field) => [field.key, rowModel(field, { ...context, interval: undefined }).reset?.title] as const)
      .filter(([, title]) => title !== undefined);

  it("is offered where a value differs from what it would put", () => {
    expect(resets(pointsExperiment)).toEqual([["problem.truth", "Reset to sin(2*pi*x)"]]);
    expect(Object.fromEntries(resets(syntheticExperiment))).toMatchObject({
      tolerance: "Reset to 0.045",
      "problem.kernel": "Reset to cubic spline",
      "problem.seed": "Reset to 1",
    });
  });

  it("is not offered for an alternative that only the file can complete, nor for an absent optional", () => {
    expect(resets(syntheticExperiment).map(([key]) => key)).not.toContain("problem");
    const truth = { ...fieldOf(pointsExperiment, "problem.truth"), value: undefined };
    expect(rowModel(truth, context).reset).toBeUndefined();
  });
});
