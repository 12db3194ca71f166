import { describe, expect, it } from "vitest";
import { holdStripScale, stripFraction, stripTicks } from "../../src/figures/stripScale.js";
import { illustrative } from "./reports.js";

describe("the axis of round counts", () => {
  it("reaches the tightest upper bound and the count itself", () => {
    // N = 4; the tightest upper bound is 11.
    expect(holdStripScale(illustrative())).toEqual({ kind: "linear", end: 15 });
  });

  it("becomes logarithmic for long counts", () => {
    // r₀ = ‖y₀‖/√(11·0.042) ≈ 3.7 is as large as it gets here, so the labels' energy has to be outside the range.
    const report = illustrative();
    const long = { ...report, collapse: { ...report.collapse, rounds: null } };
    expect(holdStripScale(long).kind).toBe("log");
    expect(holdStripScale(long).end).toBeGreaterThanOrEqual(10_000);
  });

  it("stays as it is while N moves a little", () => {
    const scale = holdStripScale(illustrative(0.045));
    expect(holdStripScale(illustrative(0.06), scale)).toBe(scale);
    expect(holdStripScale(illustrative(0.5), scale).end).toBeLessThan(scale.end);
  });

  it("places 0 at the start and the end at the end", () => {
    for (const kind of ["linear", "log"] as const) {
      expect(stripFraction({ kind, end: 200 }, 0)).toBe(0);
      expect(stripFraction({ kind, end: 200 }, 200)).toBeCloseTo(1, 12);
    }
  });

  it.each([5, 8, 10, 15, 20, 30, 40, 50])("has few, whole ticks up to %i", (end) => {
    const ticks = stripTicks({ kind: "linear", end });
    expect(ticks.length).toBeLessThanOrEqual(12);
    expect(ticks[0]?.value).toBe(0);
    expect(ticks.every(({ value }) => Number.isInteger(value) && value <= end)).toBe(true);
  });

  it.each([60, 200, 1000, 20_000, 5e6])("has few, round ticks up to %i", (end) => {
    const values = stripTicks({ kind: "log", end }).map(({ value }) => value);
    expect(values.length).toBeLessThanOrEqual(11);
    expect(values.slice(0, 2)).toEqual([0, 1]);
    expect(values.every((value) => value <= end)).toBe(true);
  });

  it.each([2e9, 1e10, 5e24, 1e52, 1e300])("has few ticks that do not touch up to %d", (end) => {
    const ticks = stripTicks({ kind: "log", end });
    expect(ticks.length).toBeGreaterThanOrEqual(5);
    expect(ticks.length).toBeLessThanOrEqual(10);
    const places = ticks.map(({ value }) => stripFraction({ kind: "log", end }, value));
    for (let i = 1; i < places.length; i++)
      expect((places[i] ?? 0) - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(0.03);
    expect(ticks.every(({ label }) => /^(0|1|10[⁰¹²³⁴⁵⁶⁷⁸⁹]*|[\d\u202f]+)$/.test(label))).toBe(true);
  });
});
