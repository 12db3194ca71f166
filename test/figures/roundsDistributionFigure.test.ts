import { expect, it } from "vitest";
import { HeldDomains } from "../../src/figures/hold.js";
import { roundsDistributionFigure } from "../../src/figures/roundsDistributionFigure.js";
import { illustrative } from "./reports.js";

const report = illustrative();
const figureOf = (rounds: readonly number[], infeasible = 0) =>
  roundsDistributionFigure(report, { rounds: Float64Array.from(rounds), infeasible, noun: "draw" }, new HeldDomains());

it("has a bar for each N, shares that add up to 1, and the N at hand", () => {
  const { series, rules, x } = figureOf([4, 3, 4, 5, 4, 3, 4, 4], 2);
  expect(series[0]).toMatchObject({ x: [3, 4, 5], y: [0.25, 0.625, 0.125] });
  expect([0, 1, 2].map((bar) => series[0]?.notes?.(bar))).toEqual(["2 draws", "5 draws", "1 draw"]);
  expect(rules[0]).toMatchObject({ at: 4, axis: "x" });
  expect(x.domain[0]).toBeLessThan(2.5);
});

it("lets neighbours share a bar where N spreads far", () => {
  const { series, x } = figureOf(Array.from({ length: 200 }, (_, i) => i + 4));
  expect(x.name).toMatch(/in steps of 5/);
  expect(Array.from(series[0]?.y ?? []).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  expect(series[0]?.x.length).toBeLessThanOrEqual(41);
});

it("tells what it leaves out, and stands empty without draws", () => {
  expect(figureOf([4], 3).summary).toMatch(/3 draws without a fit/);
  expect(figureOf([])).toMatchObject({ series: [], summary: "No numbers of rounds yet." });
  expect(roundsDistributionFigure(report, undefined, new HeldDomains()).series).toEqual([]);
});
