import { describe, expect, it } from "vitest";
import { isInfeasible, toleranceHint } from "../../../../media/controls/model/toleranceHint.js";
import { outcome } from "../samples.js";

describe("the hint below the tolerance", () => {
  it("says what a tolerance outside the band means", () => {
    expect(toleranceHint(outcome, 0.01)).toEqual({ text: "infeasible: ε must exceed 0.04", outside: true });
    expect(toleranceHint(outcome, 0.6)).toEqual({ text: "at or above label energy: N = 0", outside: true });
  });

  it("says for which tolerances N stays as it is", () => {
    expect(toleranceHint(outcome, 0.07)).toEqual({ text: "N = 3 for 0.05 ≤ ε < 0.1", outside: false });
  });

  it("is silent until the profile is computed", () => {
    const { profile: _, ...without } = outcome;
    expect(toleranceHint(without, 0.07).text).toBe("");
  });
});

describe("infeasibility", () => {
  it("includes the reachable error itself, which no finite multiplier reaches", () => {
    expect(isInfeasible(outcome, 0.04)).toBe(true);
    expect(isInfeasible(outcome, 0.041)).toBe(false);
  });

  it("is not claimed on round-off, nor where every fit is zero", () => {
    expect(isInfeasible({ ...outcome, reachableError: 1e-30 }, 1e-31)).toBe(false);
    expect(isInfeasible({ ...outcome, reachableError: 0.6 }, 0.6)).toBe(false);
  });
});
