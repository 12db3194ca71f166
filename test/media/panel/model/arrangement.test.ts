import { describe, expect, it } from "vitest";
import { decodeArrangement, initialArrangement, shownRound } from "../../../../media/panel/model/arrangement.js";

describe("decodeArrangement", () => {
  it("reads back what it kept", () => {
    const kept = {
      version: 1,
      round: 3,
      view: "sparsity",
      enlarged: "capacity",
      weights: "A",
      scale: "linear",
      measure: "accuracy",
      output: 1,
      boundsOpen: true,
      countScale: "linear",
      hiddenBounds: ["tangent"],
      cells: "slack",
      floor: "decreasing",
      matched: "trainNorm",
      over: "index",
    } as const;
    expect(decodeArrangement(structuredClone(kept))).toEqual(kept);
  });

  it.each([undefined, null, 3, "x", [], {}, { version: 2, round: 3 }])("starts afresh from %j", (kept) => {
    expect(decodeArrangement(kept)).toEqual(initialArrangement);
  });

  it("replaces what is out of range and keeps the rest", () => {
    expect(
      decodeArrangement({
        version: 1,
        round: -1,
        view: "attic",
        enlarged: 3,
        weights: "C",
        scale: 7,
        measure: "loss",
        output: 0.5,
        boundsOpen: "yes",
        cells: "height",
        floor: "ground",
        matched: "hope",
        over: "there",
      }),
    ).toEqual(initialArrangement);
    expect(decodeArrangement({ version: 1, round: Infinity, output: 2 })).toEqual({ ...initialArrangement, output: 2 });
  });
});

it("shows the round that was asked for as far as there are rounds", () => {
  expect([shownRound(3, 10), shownRound(3, 2), shownRound(3, 0), shownRound(0, 1)]).toEqual([3, 1, -1, 0]);
});
