import { describe, expect, it } from "vitest";
import { sharedFrames } from "../../src/export/sweep.js";
import { holdFrames } from "../../src/figures/frames.js";
import { illustrative } from "../figures/reports.js";

describe("the frames of a sweep", () => {
  const reports = [0.3, 0.1, 0.045].map((tolerance) => illustrative(tolerance));

  it("share ranges that hold every report", () => {
    const shared = sharedFrames(reports);
    for (const frames of reports.map((report) => holdFrames(report))) {
      for (const name of ["errors", "multipliers"] as const) {
        expect(shared[name][0]).toBeLessThanOrEqual(frames[name][0]);
        expect(shared[name][1]).toBeGreaterThanOrEqual(frames[name][1]);
      }
      expect(shared.floor).toBeLessThanOrEqual(frames.floor);
    }
    expect(shared.columns).toBe(5);
  });

  it("need a value", () => {
    expect(() => sharedFrames([])).toThrow("at least one value");
  });
});
