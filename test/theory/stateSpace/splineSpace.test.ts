import { describe, it } from "vitest";
import { SplineSpace } from "../../../src/theory/stateSpace/splineSpace.js";
import { expectDenseSmoother, smootherPoints } from "../support/denseSmoother.js";
import { expectAtMost, unitRoundoff } from "../support/numbers.js";

describe("SplineSpace", () => {
  const space = new SplineSpace(smootherPoints);
  const targets = Float64Array.of(1, -2, 0.5, 3, -1);

  it("smooths as dense elimination does", () => {
    expectDenseSmoother(space, { kind: "cubicSpline" });
  });

  it("fits a natural cubic spline: 0 at both ends, and smooth where the pieces meet", () => {
    space.filter(1e-3);
    const h = 1e-5;
    for (const x of smootherPoints.points) {
      const [left, middle, right] = space.fitAt(Float64Array.of(x - h, x, x + h), targets, 1);
      // The slope does not jump: a second difference is h² f″, f″ below 1000 here.
      expectAtMost(Math.abs(left - 2 * middle + right), 1e3 * h * h, "second difference");
    }
    const [zero, one, two, ...last] = space.fitAt(Float64Array.of(0, h, 2 * h, 1, 1 - h, 1 - 2 * h), targets, 1);
    expectAtMost(Math.abs(zero), 0, "f(0)");
    expectAtMost(Math.abs(last[0]), 0, "f(1)");
    // f″ = 0 at the ends: the second difference is f‴ h³ there, f‴ below 1e4, and rounding.
    expectAtMost(Math.abs(zero - 2 * one + two), 1e4 * h ** 3 + 8 * unitRoundoff, "f″(0)");
    expectAtMost(Math.abs(last[0] - 2 * last[1] + last[2]), 1e4 * h ** 3 + 8 * unitRoundoff, "f″(1)");
  });
});
