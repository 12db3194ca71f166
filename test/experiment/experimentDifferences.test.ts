import { describe, expect, it } from "vitest";
import { experimentDifferences } from "../../src/experiment/experimentDifferences.js";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import { experimentOf, pointsValue, syntheticValue } from "../support/experiments.js";

const changed = (path: readonly (string | number)[], value: unknown) =>
  experimentOf(withValueAt(syntheticValue, path, value));
const original = experimentOf(syntheticValue);

describe("experimentDifferences", () => {
  it("has nothing to say of equal experiments", () => {
    expect(experimentDifferences([original, experimentOf(structuredClone(syntheticValue))])).toEqual([]);
  });

  it("names the parameter with the letter of the papers and both values", () => {
    expect(experimentDifferences([original, changed(["tolerance"], 0.07)])).toEqual([
      { key: "tolerance", name: "tolerance", symbol: "ε", values: [0.05, 0.07] },
    ]);
  });

  it("names another kernel by its title, and leaves out the values of a parameter that one of them lacks", () => {
    const differences = experimentDifferences([original, changed(["problem", "kernel"], { kind: "cubicSpline" })]);
    expect(differences.map(({ key, values }) => [key, ...values])).toEqual([
      ["problem.kernel", "Gaussian", "cubic spline"],
      ["problem.kernel.lengthScale", 0.1, undefined],
    ]);
  });

  it("describes data by their size", () => {
    const other = experimentOf(withValueAt(pointsValue, ["problem", "labels", 1], -3));
    expect(experimentDifferences([experimentOf(pointsValue), other])).toMatchObject([
      { key: "problem.labels", values: ["3 values", "3 values"] },
    ]);
  });
});
