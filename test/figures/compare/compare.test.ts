import { describe, expect, it } from "vitest";
import { compareErrorsFigure } from "../../../src/figures/compare/compareErrorsFigure.js";
import { compareFitsFigure } from "../../../src/figures/compare/compareFitsFigure.js";
import { differencesTable } from "../../../src/figures/compare/differencesTable.js";
import { illustrative, onSphere, regular } from "../reports.js";

const runs = [
  { name: "tight", report: illustrative(0.045) },
  { name: "loose", report: illustrative(0.2) },
];

describe("compared fits", () => {
  it("are those of the chosen round, and of the last where a run has fewer", () => {
    const figure = compareFitsFigure(runs, 3, 0);
    const fits = figure?.series.filter(({ role }) => role === "comparedFit") ?? [];
    expect(fits.map(({ label, round }) => [label, round])).toEqual([
      ["tight, t = 3", 3],
      [`loose, t = ${(runs[1]?.report.rounds.length ?? 0) - 1}`, (runs[1]?.report.rounds.length ?? 0) - 1],
    ]);
    expect(fits[0]?.y).toEqual(runs[0]?.report.grid?.fits[3]);
    expect(figure?.table().rows).toHaveLength(202);
  });

  it("leave nothing outside their axes", () => {
    const figure = compareFitsFigure(runs, 0, 0);
    for (const { y } of figure?.series ?? []) {
      expect(Math.min(...Array.from(y))).toBeGreaterThanOrEqual(figure?.y.domain[0] ?? NaN);
      expect(Math.max(...Array.from(y))).toBeLessThanOrEqual(figure?.y.domain[1] ?? NaN);
    }
  });

  it("need a grid in every run", () => {
    expect(compareFitsFigure([...runs, { name: "sphere", report: onSphere() }], 0, 0)).toBeUndefined();
    expect(compareFitsFigure([], 0, 0)).toBeUndefined();
  });
});

describe("compared errors", () => {
  it("are against the truth where all know it", () => {
    const figure = compareErrorsFigure(runs);
    expect(figure.y.name).toMatch(/truth/);
    expect(Array.from(figure.series[0]?.y ?? [])).toEqual(runs[0]?.report.rounds.map(({ truthError }) => truthError));
  });

  it("are against the labels where one run knows no more", () => {
    expect(compareErrorsFigure([...runs, { name: "collapsed", report: illustrative(1) }]).y.name).toMatch(/labels/);
  });

  it("have a row for every round of the longest run", () => {
    const { rows } = compareErrorsFigure(runs).table();
    expect(rows).toHaveLength(4);
    expect(rows[3]?.[2]).toBeNull();
  });
});

describe("the table of differences", () => {
  it("has the parameters that differ and what they came to, a column for each run", () => {
    const table = differencesTable(runs);
    expect(table.columns.map(({ name }) => name)).toEqual(["", "tight", "loose"]);
    expect(table.rows[0]).toEqual(["tolerance ε", 0.045, 0.2]);
    expect(table.rows.find(([name]) => name === "rounds N")).toEqual(["rounds N", 4, runs[1]?.report.collapse.rounds]);
  });

  it("names a kernel that only one of them has", () => {
    const rows = differencesTable([
      { name: "a", report: illustrative() },
      { name: "b", report: regular() },
    ]).rows;
    expect(rows.find(([name]) => String(name).startsWith("kernel"))?.slice(1)).toEqual([
      "cubic spline",
      "Brownian bridge",
    ]);
  });
});
