import { expect, it } from "vitest";
import { HeldDomains } from "../../src/figures/hold.js";
import {
  floorRiseFigure,
  nearInterpolationSilence,
  sparsityTruthFigure,
} from "../../src/figures/nearInterpolationFigures.js";
import { studyOf } from "../support/studies.js";
import { illustrative } from "./reports.js";

const spectrum = {
  version: 1,
  tolerance: 0.1,
  problem: { kind: "spectrum", eigenvalues: [0.5, 0.9, 1.7, 2], coefficients: [1, 1, 1, 1] },
};
const near = studyOf("roundsAgainstTolerance", spectrum).result.nearInterpolation;
if (near === undefined) throw new Error("the study has none");

it("rises to its limit, which is where the rule stands", () => {
  const { series, rules, y } = floorRiseFigure(near, new HeldDomains());
  const values = Array.from(series[0]?.y ?? []);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(values.at(-1)).toBeLessThan(1);
  expect(values.at(-1)).toBeGreaterThan(0.999);
  expect(rules[0]).toMatchObject({ axis: "y", at: 1 });
  expect(y.domain[1]).toBeGreaterThan(1);
  expect(series[0]?.notes?.(values.length - 1)).toMatch(/limit 1\.01109\n.*limit 1\.045105/);
});

it("has S_B above its floors at the same counts of rounds", () => {
  const { series } = sparsityTruthFigure(near, new HeldDomains());
  expect(series.map(({ role }) => role)).toEqual(["exact", "lowerBound", "exact", "lowerBound"]);
  const [truth, floor] = series.slice(2).map(({ y }) => Array.from(y)) as [number[], number[]];
  // As many digits as logarithms of numbers next to 1 keep.
  truth.forEach((value, i) => {
    expect(value).toBeGreaterThan((floor[i] ?? NaN) * (1 - 1e-9));
  });
});

it("has the golden values of the limits in its table", () => {
  const { columns, rows } = floorRiseFigure(near, new HeldDomains()).table();
  const limits = columns.flatMap(({ name }, i) => (name.startsWith("limit") ? [Number(rows[0]?.[i]).toFixed(7)] : []));
  expect(limits).toEqual(["1.0110905", "1.0451053"]);
});

it("names the hypothesis that fails where it says nothing", () => {
  const singular = studyOf("roundsAgainstTolerance", illustrative().experiment).result.nearInterpolation;
  if (singular === undefined) throw new Error("the study has none");
  expect(nearInterpolationSilence(near)).toBeUndefined();
  expect(nearInterpolationSilence(singular)).toBe("needs: G is nonsingular, or the labels lie in its range");
  expect(floorRiseFigure(singular, new HeldDomains()).series).toEqual([]);
  expect(sparsityTruthFigure(singular, new HeldDomains()).summary).toMatch(/needs: G is nonsingular/);
});
