import { expect, it } from "vitest";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { sparsityIndexFigure } from "../../src/figures/sparsityIndexFigure.js";
import type { Report } from "../../src/experiment/report.js";
import { interior, illustrative, reportOf } from "./reports.js";

const figureOf = (report: Report) => sparsityIndexFigure(report, holdFrames(report), new HeldDomains());
const spectrum = (eigenvalues: number[], tolerance = 0.01) =>
  reportOf({ tolerance, problem: { kind: "spectrum", eigenvalues, coefficients: eigenvalues.map(() => 1) } });

it("has S_B of each round above its floors, on an axis from 1 on", () => {
  const report = interior();
  const { series, y } = figureOf(report);
  const [index, paper, sharper] = series.map((each) => Array.from(each.y));
  report.rounds.forEach(({ basisWeights }, t) => {
    const smallest = Math.min(
      ...Array.from({ length: 8 }, (_, k) => (basisWeights[k] ?? NaN) / (basisWeights[k + 1] ?? NaN)),
    );
    expect(index?.[t]).toBeCloseTo(smallest, 10);
    expect(index?.[t]).toBeGreaterThanOrEqual(sharper?.[t] ?? NaN);
    expect(sharper?.[t]).toBeGreaterThanOrEqual(paper?.[t] ?? NaN);
  });
  expect([y.scale, y.domain[0]]).toEqual(["linear", 1]);
});

it("turns logarithmic when S_B grows large", () => {
  const { y, series } = figureOf(spectrum([1, 1e-3, 1e-6]));
  expect(Math.max(...Array.from(series[0]?.y ?? []))).toBeGreaterThan(20);
  expect(y.scale).toBe("log");
});

it("shows the excess over 1 where all of S_B would look like 1", () => {
  const { y, series } = figureOf(spectrum([1, 1 - 1e-6, 1 - 2e-6]));
  expect([y.name, y.scale]).toEqual(["sparsity index − 1", "log"]);
  for (const { y: values } of series)
    for (const value of Array.from(values)) expect(value > 0 && value < 1e-4).toBe(true);
});

it("stays at 1 when eigenvalues agree, and is missing when there is nothing to compare", () => {
  expect(Array.from(figureOf(spectrum([1, 1, 0.5])).series[0]?.y ?? []).every((value) => value === 1)).toBe(true);
  expect(figureOf(spectrum([1])).series).toEqual([]);
  expect(figureOf(spectrum([1])).summary).toMatch(/fewer than two eigenvalues/);
  expect(figureOf(illustrative(1)).summary).toMatch(/no rounds/);
});

it("has a table", () => {
  expect(figureOf(interior()).table().rows[1]?.[1]).toBeCloseTo(1.3573692129905655, 9);
});
