import { expect, it } from "vitest";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { leastOf, noiseText, riskFigure } from "../../src/figures/riskFigure.js";
import { syntheticValue } from "../support/experiments.js";
import { studyOf } from "../support/studies.js";
import { generalised } from "./studies.js";

const report = generalised();
const simulated = studyOf("monteCarlo", { ...syntheticValue, monteCarlo: { draws: 50 } }).result;
const figureOf = (more = simulated as typeof simulated | undefined) =>
  riskFigure(report, holdFrames(report), more, new HeldDomains());

it("adds bias² and variance up to the risk, and marks the least", () => {
  const { series, markers, title } = figureOf(undefined);
  expect(title).toMatch(/multipliers held fixed/);
  const [risk, bias, variance] = series.map(({ y }) => Array.from(y)) as [number[], number[], number[]];
  risk.forEach((value, t) => {
    expect(value).toBe((bias[t] ?? NaN) + (variance[t] ?? NaN));
  });
  expect(markers[0]?.x).toBe(leastOf(risk));
});

it("puts the draws' mean beside it, with its standard error as a band", () => {
  const drawn = figureOf().series.find(({ role }) => role === "simulated");
  const [y, low, high] = [drawn?.y, drawn?.band?.low, drawn?.band?.high].map((values) => Array.from(values ?? []));
  y?.forEach((mean, t) => {
    expect((high?.[t] ?? NaN) - mean).toBeCloseTo(simulated.standardErrors[t], 12);
    expect(mean - (low?.[t] ?? NaN)).toBeCloseTo(simulated.standardErrors[t], 12);
  });
  // As far as the axis goes.
  expect(y?.length).toBe(Math.min(simulated.errors.length, holdFrames(report).columns));
});

it("lists all rounds of all draws in its table", () => {
  const { columns, rows } = figureOf().table();
  expect(columns).toHaveLength(6);
  expect(rows).toHaveLength(Math.max(report.rounds.length, simulated.errors.length));
});

it("says where the noise is known from, and stands empty without a truth", () => {
  expect(noiseText({ level: 0.5, origin: "estimated" })).toBe("σ = 0.5, estimated from labels minus truth");
  const empty = riskFigure(
    { ...report, generalisation: { complexities: [] } },
    holdFrames(report),
    undefined,
    new HeldDomains(),
  );
  expect(empty.series).toEqual([]);
  expect(empty.summary).toMatch(/No rounds with a known truth/);
  expect(leastOf([])).toBeUndefined();
});
