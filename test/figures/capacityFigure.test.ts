import { expect, it } from "vitest";
import { capacityFigure } from "../../src/figures/capacityFigure.js";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { illustrative } from "./reports.js";

const figureOf = (tolerance?: number) => {
  const report = illustrative(tolerance);
  return { report, figure: capacityFigure(report, holdFrames(report), new HeldDomains()) };
};

it("has three counts a round, in the order that Rényi entropies have, each at most the rank", () => {
  const { report, figure } = figureOf();
  const [degrees, entropy, participation] = figure.series.map(({ y }) => Array.from(y));
  expect(degrees).toHaveLength(4);
  entropy?.forEach((value, t) => {
    expect(participation?.[t]).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(report.spectrum.rank ?? NaN);
  });
  // Every round multiplies all weights by less than 1.
  expect(degrees?.every((value, t) => t === 0 || value < (degrees[t - 1] ?? 0))).toBe(true);
  expect(figure.y.domain[1]).toBeGreaterThanOrEqual(Math.max(...(degrees ?? [])));
});

it("stands empty when distillation collapses at once", () => {
  const { figure } = figureOf(1);
  expect(figure.series).toEqual([]);
  expect(figure.summary).toMatch(/No rounds/);
});
