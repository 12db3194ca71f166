import { expect, it } from "vitest";
import { activeBasisFigure } from "../../src/figures/activeBasisFigure.js";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import type { Report } from "../../src/experiment/report.js";
import { illustrative, interior, powerLaw } from "./reports.js";

const figureOf = (report: Report) => activeBasisFigure(report, holdFrames(report), new HeldDomains());

it("counts the weights of each round that are large enough, below both bounds", () => {
  const report = interior(0.045, { activeThreshold: 0.1 });
  const { series, y } = figureOf(report);
  expect(series.map(({ role }) => role)).toEqual(["actual", "bound", "sharperBound"]);
  const [active, paper, sharper] = series.map((each) => Array.from(each.y));
  expect(active).toEqual(
    report.rounds.map(
      ({ basisWeights }) => basisWeights.filter((weight) => weight >= 0.1 * (basisWeights[0] ?? 0)).length,
    ),
  );
  active?.forEach((count, t) => {
    expect(paper?.[t]).toBeGreaterThanOrEqual(sharper?.[t] ?? NaN);
    expect(sharper?.[t]).toBeGreaterThanOrEqual(count);
  });
  expect(y.name).toBe("number at τ = 0.1");
  expect(y.domain[1]).toBeGreaterThanOrEqual(9);
});

it("leaves out the bound that says nothing, and says so", () => {
  const { series, summary } = figureOf(illustrative());
  expect(series.map(({ role }) => role)).toEqual(["actual", "sharperBound"]);
  expect(summary).toMatch(/paper’s bound says nothing, fails: G is nonsingular/);
});

it("says that it counts among the leading modes of a long spectrum", () => {
  expect(figureOf(powerLaw()).summary).toMatch(/among the 2000 leading ones/);
  expect(figureOf(powerLaw()).y.name).toBe("of 2000 at τ = 0.01");
});

it("has a table, and stands empty without rounds", () => {
  const { rows, columns } = figureOf(interior()).table();
  expect([rows.length, columns.length]).toEqual([4, 4]);
  expect(figureOf(illustrative(1)).series).toEqual([]);
  expect(figureOf(illustrative(1)).summary).toMatch(/No rounds/);
});
