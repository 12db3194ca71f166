import { describe, expect, it } from "vitest";
import { HeldDomains } from "../../src/figures/hold.js";
import { toleranceFigure } from "../../src/figures/toleranceFigure.js";
import { studyOf } from "../support/studies.js";
import { illustrative, regular } from "./reports.js";

const report = illustrative();
const { result: study } = studyOf("roundsAgainstTolerance", report.experiment);
const choice = { scale: "auto", hidden: [] } as const;
const figureOf = (more: object = {}, given = study) =>
  toleranceFigure(given, report, { ...choice, ...more }, new HeldDomains());
const actual = figureOf().series[0];

describe("toleranceFigure", () => {
  it("draws N as steps, each from its located tolerance on", () => {
    expect(actual).toMatchObject({ role: "exact", steps: true });
    const [x, y] = [Array.from(actual?.x ?? []), Array.from(actual?.y ?? [])];
    expect(x).toEqual([...x].sort((a, b) => a - b));
    for (const { tolerance, rounds } of study.steps) expect(y[x.indexOf(tolerance)]).toBe(rounds);
    expect(y.at(-1)).toBe(0);
  });

  it("has the best of all bounds as a band around N, and slack at each point", () => {
    const [low, high, y] = [actual?.band?.low, actual?.band?.high, actual?.y].map((values) => Array.from(values ?? []));
    // Where N has just changed, the band is that of the sample below.
    y?.forEach((rounds, i) => {
      if (actual?.notes?.(i) === "N changes here" || rounds === 0) return;
      expect(low?.[i]).toBeLessThanOrEqual(rounds);
      expect(high?.[i]).toBeGreaterThanOrEqual(rounds);
    });
    const bound = figureOf().series.find(({ id }) => id === "conditionFreeUpper");
    expect(bound?.notes?.(0)).toMatch(/r₀ = 3\.\d+, N = 5, slack \d+/);
  });

  it("draws no bound that says nothing, nor one that was hidden", () => {
    const ids = (more: object = {}) => figureOf(more).series.map(({ id }) => id);
    expect(ids()).toEqual([
      "exact",
      "conditionFreeLower",
      "conditionFreeUpper",
      "rangeGuaranteedRounds",
      "rangeKantorovich",
    ]);
    expect(ids({ hidden: ["conditionFree"] })).toEqual(["exact", "rangeGuaranteedRounds", "rangeKantorovich"]);
  });

  it("marks the present ε, the label energy and the reachable error", () => {
    const { rules, markers, x, adjusts } = figureOf();
    expect(rules.map(({ id }) => id)).toEqual(["reachableError", "labelEnergy", "tolerance"]);
    expect(rules[2]).toMatchObject({ at: 0.045, role: "tolerance" });
    expect(markers[0]).toMatchObject({ x: 0.045, y: 4 });
    expect(adjusts).toBe("tolerance");
    for (const { at } of rules) expect(at >= x.domain[0] && at <= x.domain[1]).toBe(true);
  });

  it("is linear for few rounds and logarithmic for many, unless told otherwise", () => {
    expect(figureOf().y).toMatchObject({ scale: "linear", integer: true });
    expect(figureOf({ scale: "log" }).y.scale).toBe("log");
    const many = regular();
    const curve = studyOf("roundsAgainstTolerance", many.experiment).result;
    const { y, series } = toleranceFigure(curve, many, choice, new HeldDomains());
    expect(y.scale).toBe("log");
    expect(y.domain[1]).toBeGreaterThanOrEqual(Math.max(...curve.rounds));
    // Without a null space there is no reachable error above 0 to mark.
    expect(series.some(({ id }) => id === "guaranteedRounds")).toBe(true);
  });

  it("has every counted tolerance and every step in its table", () => {
    const { columns, rows } = figureOf().table();
    expect(columns.slice(0, 4).map(({ name }) => name)).toEqual(["tolerance", "rounds from here up", "kind", "ratio"]);
    expect(rows).toHaveLength(study.tolerances.length + study.steps.length);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  });

  it("stands empty before anything was counted", () => {
    const none = new Float64Array(0);
    const figure = figureOf({}, { ...study, tolerances: none, rounds: none, ratios: none, bounds: [], steps: [] });
    expect(figure.series[0]?.x).toHaveLength(0);
    expect(figure.x.domain[0]).toBeGreaterThan(0);
  });
});
