import { describe, expect, it } from "vitest";
import { comparedFrames } from "../../../src/figures/compare/comparedFrames.js";
import { holdFrames, tightFrames } from "../../../src/figures/frames.js";
import { illustrative } from "../reports.js";

const runs = [0.2, 0.045].map((tolerance) => ({ name: String(tolerance), report: illustrative(tolerance) }));

describe("the frames of compared runs", () => {
  it("hold the weights of all, and leave the rest as it is on screen", () => {
    const present = holdFrames(illustrative(0.1));
    const { floor, columns, ...rest } = comparedFrames(runs, present);
    const { floor: _floor, columns: _columns, ...kept } = present;
    expect(rest).toEqual(kept);
    for (const frames of [present, ...runs.map(({ report }) => tightFrames(report))]) {
      expect(floor).toBeLessThanOrEqual(frames.floor);
      expect(columns).toBeGreaterThanOrEqual(frames.columns);
    }
  });

  it("have no more places than the longest run needs, when none are given", () => {
    expect(comparedFrames(runs).columns).toBe(5);
    expect(() => comparedFrames([])).toThrow(RangeError);
  });
});
