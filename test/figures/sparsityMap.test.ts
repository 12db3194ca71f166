import { describe, expect, it } from "vitest";
import { axisTicks } from "../../src/figures/axis.js";
import { holdFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { choiceFields } from "../../src/figures/choice/fields.js";
import { sparsityMap, sparsityStatement, type SparsityMapChoice } from "../../src/figures/sparsityMap.js";
import type { Report } from "../../src/experiment/report.js";
import { illustrative, interior, powerLaw } from "./reports.js";

const mapOf = (report: Report, choice: Partial<SparsityMapChoice> = {}, held = new HeldDomains()) =>
  sparsityMap(report, holdFrames(report), held, { mode: "ratio", floor: "paper", scale: "log", ...choice });

describe("the map of the Sparsity view", () => {
  const report = interior();

  it("shows weights, or ratios as powers of ten that the weights give", () => {
    expect(mapOf(report, { mode: "weight" })).toMatchObject({ id: "sparsityMap", quantity: "weight", symbol: "B_t" });
    const { values, quantity, valueAxis } = mapOf(report);
    expect([quantity, valueAxis.exponents]).toEqual(["ratio", true]);
    values.forEach((column, t) => {
      column.forEach((exponent, k) => {
        expect(10 ** exponent * (report.rounds[t]?.basisWeights[k] ?? NaN)).toBeCloseTo(
          report.rounds[t]?.basisWeights[0] ?? NaN,
          12,
        );
      });
    });
  });

  it.each(["paper", "decreasing"] as const)(
    "splits the ratio into the %s floor and its slack, neither below 1",
    (floor) => {
      const [ratio, low, slack] = (["ratio", "floor", "slack"] as const).map(
        (mode) => mapOf(report, { mode, floor }).values,
      );
      ratio?.forEach((column, t) => {
        column.forEach((exponent, k) => {
          expect((low?.[t]?.[k] ?? NaN) + (slack?.[t]?.[k] ?? NaN)).toBeCloseTo(exponent, 12);
          expect(slack?.[t]?.[k]).toBeGreaterThanOrEqual(0);
          expect(low?.[t]?.[k]).toBeGreaterThanOrEqual(0);
        });
      });
    },
  );

  it("paints ratio and floor on one scale, so that they can be compared, and holds it", () => {
    const held = new HeldDomains();
    const { valueAxis } = mapOf(report, {}, held);
    expect(mapOf(report, { mode: "floor" }, held).valueAxis.domain).toEqual(valueAxis.domain);
    expect(mapOf(interior(0.05), {}, held).valueAxis.domain).toEqual(valueAxis.domain);
    expect(axisTicks(valueAxis, 4).every(({ label }) => /^10/.test(label) || label === "1")).toBe(true);
  });

  it("tells truth, floors and slack of a cell with all their digits", () => {
    const lines = mapOf(report).describe?.(9, 1) ?? [];
    const ratio = (report.rounds[1]?.basisWeights[0] ?? NaN) / (report.rounds[1]?.basisWeights[8] ?? NaN);
    expect(lines).toHaveLength(5);
    expect(Number(/= (.*)$/.exec(lines[2] ?? "")?.[1])).toBeCloseTo(ratio, 6);
    const [, floor, slack] = /^paper: ≥ (\S+), slack × (\S+)$/.exec(lines[3] ?? "")?.map(Number) ?? [];
    expect((floor ?? NaN) * (slack ?? NaN)).toBeCloseTo(ratio, 6);
  });

  it("is empty where the paper's floor says nothing, and says why in its cells and in a sentence", () => {
    const singular = illustrative();
    expect(mapOf(singular, { mode: "floor" })).toMatchObject({ values: [], collapsed: false });
    expect(mapOf(singular, { mode: "slack", floor: "decreasing" }).values).toHaveLength(4);
    expect(mapOf(singular).describe?.(3, 1)[3]).toBe(
      "paper: says nothing, fails: G is nonsingular, or the labels lie in its range",
    );
    expect(sparsityStatement(singular, 1)).toMatch(
      /guaranteed by the paper: nothing.*“G is nonsingular, or the labels lie in its range” fails, as ‖z_null‖²\/K = 0\.04186/,
    );
    // Round 0 has the floor 1 for every ratio on the range of G.
    expect(Array.from(mapOf(singular, { mode: "floor", floor: "decreasing" }).values[0]?.subarray(0, 9) ?? [])).toEqual(
      new Array(9).fill(0),
    );
  });

  it("has a sentence about the largest ratio of the chosen round", () => {
    expect(sparsityStatement(report, 1)).toMatch(
      /^B_t\[1\]\/B_t\[9\] is 1849 at t = 1; guaranteed by the paper: 1\.842, by the sharper floor: 1\.866\.$/,
    );
    expect(sparsityStatement(illustrative(1), -1)).toMatch(/no rounds/);
  });

  it("has a table of exponents for the range of G", () => {
    const { rows, columns } = mapOf(illustrative()).table();
    expect(rows).toHaveLength(9);
    expect(columns.map(({ symbol }) => symbol)).toEqual(["k", "d_k", "t = 0", "t = 1", "t = 2", "t = 3"]);
  });

  it("shows the leading modes of a long spectrum, and stands empty without rounds", () => {
    const long = mapOf(powerLaw());
    expect([long.rowCount, long.zeroFrom]).toEqual([2000, 2000]);
    for (const mode of choiceFields.cells.words.values) expect(mapOf(illustrative(1), { mode }).values).toEqual([]);
  });

  it("needs the analysis", () => {
    const { sparsity: _sparsity, ...without } = report;
    expect(() => mapOf(without)).toThrow(/analysis of sparsity/);
  });
});
