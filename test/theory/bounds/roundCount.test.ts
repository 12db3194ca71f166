import { describe, expect, it } from "vitest";
import {
  lowerUncertainty,
  roundsAtLeast,
  roundsUntilCollapse,
  upperUncertainty,
} from "../../../src/theory/bounds/roundCount.js";

describe("roundsAtLeast", () => {
  it("is the ceiling, at least 0, that forgives the last bits", () => {
    expect([2.1, 3, -4, 0].map((value) => roundsAtLeast(value, 0))).toEqual([3, 3, 0, 0]);
    expect(roundsAtLeast(4.000000000000001, upperUncertainty(5))).toBe(4);
    expect(roundsAtLeast(4.0000000001, upperUncertainty(5))).toBe(5);
  });
});

describe("uncertainties", () => {
  it("are a few units in the last place of r_0, and grow with the rounds that a lower bound must survive", () => {
    expect(upperUncertainty(8)).toBe(2 ** -48);
    expect(lowerUncertainty(8)).toBe(2 ** -43);
    expect(lowerUncertainty(1e8)).toBeLessThan(1e-2);
  });
});

describe("roundsUntilCollapse", () => {
  it("counts", () => {
    expect(roundsUntilCollapse(4.5, (ratio) => ratio - 1, 1)).toEqual({ rounds: 4, ratio: 0.5, collapsed: true });
    expect(roundsUntilCollapse(1, (ratio) => ratio - 1, 1)).toEqual({ rounds: 0, ratio: 1, collapsed: true });
  });

  it("leaves a sequence that stands still or takes too long", () => {
    expect(roundsUntilCollapse(3, (ratio) => ratio, 1)).toEqual({ rounds: 0, ratio: 3, collapsed: false });
    const slow = roundsUntilCollapse(10, (ratio) => ratio - 1e-9, 1);
    expect(slow).toMatchObject({ rounds: 10_000, collapsed: false });
    expect(slow.ratio).toBeGreaterThan(9);
  });
});
