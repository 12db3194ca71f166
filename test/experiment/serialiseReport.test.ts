import { expect, it } from "vitest";
import { serialiseReport } from "../../src/experiment/serialiseReport.js";
import { analysed } from "./analyses/reportsOfReference.js";

it("nests what has several columns, in the analyses too, and writes the same bytes for the same report", () => {
  const value = {
    version: 1,
    tolerance: 0.5,
    grid: { points: 5 },
    problem: {
      kind: "points",
      inputs: [0, 0.5, 1],
      labels: [
        [1, 2],
        [3, -1],
        [0, 2],
      ],
      kernel: { kind: "gaussian", lengthScale: 0.3 },
    },
  };
  const report = analysed(value);
  const json = JSON.parse(serialiseReport(report)) as {
    readonly basisFunctions: { readonly modes: number; readonly values: readonly (readonly number[])[] };
    readonly earlyStopping: {
      readonly matches: Readonly<Record<string, readonly { readonly fit: readonly (readonly number[])[] }[]>>;
    };
    readonly sparsity: { readonly active: readonly { readonly active: number }[] };
  };
  expect(json.basisFunctions.values.map((row) => row.length)).toEqual([5, 5, 5]);
  expect(Object.keys(json.earlyStopping.matches)).toEqual(["trainError", "trainNorm", "degreesOfFreedom"]);
  expect(json.earlyStopping.matches["trainNorm"]?.[0]?.fit.map((row) => row.length)).toEqual([2, 2, 2, 2, 2]);
  expect(json.sparsity.active).toHaveLength(report.rounds.length);
  expect(serialiseReport(analysed(value))).toBe(serialiseReport(report));
});
