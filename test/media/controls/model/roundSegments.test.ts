import { describe, expect, it } from "vitest";
import { roundSegments, roundsRelation, segmentAt } from "../../../../media/controls/model/roundSegments.js";
import { outcome } from "../samples.js";

describe("the pieces of N(ε)", () => {
  it("is the profile up to the label energy", () => {
    expect(roundSegments(outcome)).toEqual([
      { from: 0.04, to: 0.05, rounds: 4 },
      { from: 0.05, to: 0.1, rounds: 3 },
      { from: 0.1, to: 0.25, rounds: 2 },
      { from: 0.25, to: 0.6, rounds: 1 },
    ]);
  });

  it("joins neighbours of equal N", () => {
    const profile = { tolerances: Float64Array.of(0.04, 0.05, 0.06, 0.1), rounds: Float64Array.of(3, 3, 2, 1) };
    expect(roundSegments({ ...outcome, profile }).map(({ from, rounds }) => [from, rounds])).toEqual([
      [0.04, 3],
      [0.06, 2],
      [0.1, 1],
    ]);
  });

  it("is empty until the profile is computed", () => {
    const { profile: _, ...without } = outcome;
    expect(roundSegments(without)).toEqual([]);
  });

  it("counts a border to the piece above it", () => {
    const segments = roundSegments(outcome);
    expect(segmentAt(segments, 0.05)?.rounds).toBe(3);
    expect(segmentAt(segments, 0.0499)?.rounds).toBe(4);
    expect(segmentAt(segments, 0.6)).toBeUndefined();
    expect(segmentAt(segments, 0.01)).toBeUndefined();
  });

  it("says where the profile has stopped counting", () => {
    const profile = { tolerances: Float64Array.of(0.04, 0.05, 0.1), rounds: Float64Array.of(Infinity, 63, 62) };
    const segments = roundSegments({ ...outcome, profile });
    expect(segments.map((segment) => roundsRelation(segment, segments))).toEqual(["> 63", "= 63", "= 62"]);
  });
});
