import { expect, it } from "vitest";
import { complexityFigure } from "../../src/figures/complexityFigure.js";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { syntheticValue } from "../support/experiments.js";
import { generalised } from "./studies.js";

const report = generalised();
const figure = complexityFigure(report, holdFrames(report), new HeldDomains());

it("has everything in units of the labels: roots of mean squares beside the term", () => {
  const [term, train, truth] = figure.series.map(({ y }) => Array.from(y)) as [number[], number[], number[]];
  expect(term).toEqual(report.generalisation?.complexities.map(({ value }) => value));
  train.forEach((value, t) => {
    expect(value ** 2).toBeCloseTo(report.rounds[t]?.trainError ?? NaN, 12);
  });
  truth.forEach((value, t) => {
    expect(value ** 2).toBeCloseTo(report.rounds[t]?.truthError ?? NaN, 12);
  });
});

it("says what it does not reproduce, and has the parts of the term in its table", () => {
  expect(figure.summary).toMatch(/not reproduced/);
  const { rows } = figure.table();
  rows.forEach(([, value, radius, trace]) => {
    expect(Number(radius) * Math.sqrt(Number(trace) / report.spectrum.count)).toBeCloseTo(Number(value), 12);
  });
});

it("stands empty when distillation collapses at once", () => {
  const collapsed = generalised({ ...syntheticValue, tolerance: 10 });
  expect(complexityFigure(collapsed, holdFrames(collapsed), new HeldDomains())).toMatchObject({
    series: [],
    summary: expect.stringMatching(/No rounds/) as string,
  });
});
