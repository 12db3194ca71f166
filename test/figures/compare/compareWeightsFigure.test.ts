import { describe, expect, it } from "vitest";
import { compareWeightsFigure } from "../../../src/figures/compare/compareWeightsFigure.js";
import { illustrative } from "../reports.js";

const runs = [
  { name: "tight", report: illustrative(0.045) },
  { name: "loose", report: illustrative(0.2) },
];

describe("compared weights", () => {
  it("are B_t of each run on one colour scale, with the places of the longest", () => {
    const { panels } = compareWeightsFigure(runs, "B", "log");
    expect(panels.map(({ title, values }) => [title, values])).toEqual(
      runs.map(({ name, report }) => [name, report.rounds.map(({ basisWeights }) => basisWeights)]),
    );
    expect(new Set(panels.map(({ valueAxis, x }) => JSON.stringify([valueAxis.domain, x.domain]))).size).toBe(1);
    expect(panels[0]?.x.domain).toEqual([-0.5, 4.5]);
  });

  it("have a row for each weight of each round of each run", () => {
    const { rows } = compareWeightsFigure(runs, "B", "log").table();
    expect(rows).toHaveLength(11 * runs.reduce((sum, { report }) => sum + report.rounds.length, 0));
    const { rounds, spectrum } = runs[1].report;
    expect(rows[rows.length - 11]).toEqual([
      "loose",
      rounds.length - 1,
      1,
      spectrum.eigenvalues[0],
      rounds[rounds.length - 1]?.basisWeights[0],
    ]);
  });

  it("need a run", () => {
    expect(() => compareWeightsFigure([], "B", "log")).toThrow(RangeError);
  });
});
