import { describe, expect, it } from "vitest";
import { holdFrames } from "../../src/figures/frames.js";
import { illustrative, regular, reportOf, twoOutputs } from "./reports.js";

describe("frames", () => {
  it("stand still while the tolerance moves", () => {
    const there = [0.043, 0.044, 0.045, 0.046, 0.048, 0.05];
    const sweep = [...there, ...[...there].reverse()].map((tolerance) => illustrative(tolerance));
    const once = sweep.reduce((frames, report) => holdFrames(report, frames), holdFrames(illustrative()));
    for (const report of sweep) expect(holdFrames(report, once)).toEqual(once);
  });

  it("have a column for the collapse", () => {
    expect(holdFrames(illustrative()).columns).toBe(5);
  });

  it("leave the column of the collapse out when it was not recorded", () => {
    const report = illustrative(0.045, { rounds: 3 });
    expect(report.rounds).toHaveLength(3);
    expect(holdFrames(report).columns).toBe(5);
    expect(holdFrames(regular()).columns).toBeGreaterThanOrEqual(regular().rounds.length + 1);
  });

  it("take the range of the values from data and truth, not from fits", () => {
    const { values } = holdFrames(illustrative());
    expect(values).toEqual([[-1.5, 1.5]]);
    expect(holdFrames(illustrative(0.7)).values).toEqual(values);
    const [first, second] = holdFrames(twoOutputs()).values;
    expect(first?.[1]).toBeGreaterThanOrEqual(5);
    expect(second?.[1]).toBeGreaterThanOrEqual(30);
    expect(second?.[0]).toBeLessThanOrEqual(-10);
  });

  it("show every error and every finite bound of the multipliers", () => {
    const report = illustrative();
    const { errors, multipliers } = holdFrames(report);
    for (const {
      trainError,
      truthError = 0,
      multiplier,
      multiplierBounds: [, high],
    } of report.rounds) {
      expect(Math.max(trainError, truthError)).toBeLessThanOrEqual(errors[1]);
      expect(multiplier).toBeGreaterThan(multipliers[0]);
      expect(high).toBeLessThanOrEqual(multipliers[1]);
    }
    expect(errors[0]).toBe(0);
  });

  it("belong to one problem", () => {
    const frames = holdFrames(illustrative());
    expect(holdFrames(regular(), frames)).toEqual(holdFrames(regular()));
  });

  it("exist without rounds, and for labels that are all the same", () => {
    const { multipliers, errors, columns } = holdFrames(illustrative(0.7));
    expect(multipliers).toEqual([1e-3, 1]);
    expect(errors[1]).toBeGreaterThanOrEqual(0.7);
    expect(columns).toBe(5);
    const constant = reportOf({
      problem: { kind: "points", inputs: [0.2, 0.6], labels: [3, 3], kernel: { kind: "brownianBridge" } },
      tolerance: 1,
    });
    const [[from, to] = [0, 0]] = holdFrames(constant).values;
    expect(from).toBeLessThan(3);
    expect(to).toBeGreaterThan(3);
  });
});
