import { describe, expect, it } from "vitest";
import { boundsTable } from "../../src/figures/boundsTable.js";
import { roundsStrip } from "../../src/figures/roundsStrip.js";
import { formatNumber } from "../../src/figures/format.js";
import { holdStripScale } from "../../src/figures/stripScale.js";
import type { Report } from "../../src/experiment/report.js";
import { illustrative, regular, reportOf } from "./reports.js";

const stripOf = (report: Report) => roundsStrip(report, holdStripScale(report));
const laneOf = (report: Report, id: string) => stripOf(report).lanes.find((lane) => lane.id === id);

describe("the rounds strip", () => {
  it("shows the condition-free bounds r₀ − 1 ≤ N < r₀² of the illustrative example in whole rounds", () => {
    // r₀ = 3.57006: 2.57 ≤ N < 12.745.
    expect(laneOf(illustrative(), "conditionFree")).toMatchObject({
      lower: 3,
      upper: 12,
      text: "3 ≤ N ≤ 12",
      informative: true,
    });
  });

  it("says which bounds are silent for a singular matrix, and why", () => {
    for (const [id, text] of [
      ["guaranteed", "t_low = 0 (κ = ∞)"],
      ["recurrence", "says nothing: κ = ∞"],
    ] as const) {
      expect(laneOf(illustrative(), id)).toMatchObject({
        lower: 0,
        upper: null,
        informative: false,
        beyond: true,
        text,
      });
    }
  });

  it("calls the angle what it is: from the labels on where κ is finite, after round 0 where it is not", () => {
    expect(laneOf(illustrative(), "angle")).toMatchObject({ name: "after round 0", text: "2 ≤ N ≤ 11" });
    expect(laneOf(regular(), "angle")?.name).toBe("Kantorovich angle");
  });

  it("gives the paper's t_low = (r₀ − 1)/κ as it is", () => {
    const report = regular();
    const low = (report.collapse.initialRatio - 1) / (report.spectrum.conditionNumber ?? Number.NaN);
    expect(laneOf(report, "guaranteed")?.note).toBe(`t_low = (r₀ − 1)/κ = ${formatNumber(low)}`);
    expect(laneOf(report, "guaranteed")?.text).toMatch(new RegExp(`N ≤ .*, t_low = ${formatNumber(low, 3)}$`));
    expect(stripOf(illustrative()).summary).toContain("paper: t_low … inevitable: t_low = 0 (κ = ∞)");
  });

  it("marks the truth, and certainty before it and beyond it", () => {
    for (const report of [illustrative(), illustrative(0.1), illustrative(0.4), regular(), regular(0.1)]) {
      const { truth, together, lanes } = stripOf(report);
      expect(truth.rounds).toBe(report.collapse.rounds);
      for (const lane of [together, ...lanes]) {
        expect(lane.certainTo).toBeLessThanOrEqual(truth.at);
        expect(lane.openTo).toBeGreaterThanOrEqual(truth.at);
      }
    }
  });

  it("puts all bounds together into the tightest", () => {
    const { together, lanes } = stripOf(regular());
    expect(together.lower).toBe(Math.max(...lanes.map(({ lower }) => lower)));
    expect(together.upper).toBe(Math.min(...lanes.map(({ upper }) => upper ?? Infinity)));
  });

  it("is exact for a single point, where κ = 1 and N = ⌈r₀ − 1⌉", () => {
    const one = reportOf({
      problem: { kind: "points", inputs: [0.5], labels: [2], kernel: { kind: "brownianBridge" } },
      tolerance: 0.3,
    });
    // r₀ = 2/√0.3 = 3.65.
    expect(stripOf(one).together).toMatchObject({ lower: 3, upper: 3, text: "N = 3" });
    expect(stripOf(one).truth).toMatchObject({ rounds: 3, label: "N = 3" });
  });

  it("begins at zero when distillation collapses at once", () => {
    const { truth, together } = stripOf(illustrative(0.7));
    expect(truth).toMatchObject({ rounds: 0, at: 0, label: "N = 0" });
    expect(together.text).toBe("N = 0");
  });

  it("shows a count that was not reached as going on", () => {
    const many = reportOf({
      problem: {
        kind: "synthetic",
        target: "sin(2*pi*x)",
        count: 12,
        design: "interior",
        noise: 0.1,
        seed: 3,
        kernel: { kind: "brownianBridge" },
      },
      tolerance: 1e-10,
    });
    const { truth, scale, together } = stripOf(many);
    expect(many.collapse.rounds).toBeNull();
    expect(truth).toMatchObject({ beyond: true, label: "N > 10\u202f000" });
    expect(scale.kind).toBe("log");
    expect(together.lower).toBeGreaterThan(10_000);
  });

  it("leaves no statement without a place: in a lane or at least in the table", () => {
    const report = regular();
    const { columns, rows } = boundsTable(report.bounds.statements);
    expect(columns.map(({ name }) => name)).toEqual([
      "bound",
      "statement",
      "value",
      "truth",
      "slack",
      "hypotheses",
      "source",
    ]);
    expect(rows.map(([name]) => name)).toEqual(report.bounds.statements.map(({ name }) => name));
    expect(stripOf(report).together.bounds).toHaveLength(rows.length);
    const inLanes = stripOf(report).lanes.flatMap(({ bounds }) => bounds.map(({ id }) => id));
    expect(inLanes).toEqual(
      expect.arrayContaining([
        "guaranteedRounds",
        "inevitableCollapse",
        "recurrenceLower",
        "recurrenceUpper",
        "conditionFreeLower",
        "conditionFreeUpper",
      ]),
    );
  });

  it("names the hypothesis that fails in the table", () => {
    const row = boundsTable(illustrative().bounds.statements).rows.find(([name]) => name === "inevitable collapse");
    expect(row?.slice(2, 6)).toEqual([null, 4, null, "fails: G is nonsingular (κ < ∞)"]);
  });
});
