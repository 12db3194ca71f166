import { describe, expect, it } from "vitest";
import { nonzeroPivot, pointsUpTo } from "../../../src/theory/stateSpace/stateSpace.js";

describe("pointsUpTo", () => {
  it("counts the points at or before x", () => {
    const points = Float64Array.of(0.1, 0.2, 0.4);
    expect([0, 0.1, 0.15, 0.2, 0.39, 0.4, 1].map((x) => pointsUpTo(points, x))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(pointsUpTo(new Float64Array(0), 0.5)).toBe(0);
  });
});

describe("nonzeroPivot", () => {
  it("leaves pivots alone unless they are exactly 0", () => {
    expect([nonzeroPivot(-3, 1), nonzeroPivot(1e-300, 1)]).toEqual([-3, 1e-300]);
    expect(nonzeroPivot(0, 4)).toBe(4 * 2 ** -60);
    expect(nonzeroPivot(0, 0)).toBe(2 ** -1000);
  });
});
