import { describe, expect, it } from "vitest";
import type { SlideEdit } from "../../../../media/controls/model/edit.js";
import { anyMoving, intervalsAt, nextRanges } from "../../../../media/controls/model/sliderRanges.js";
import { scaleOver } from "../../../../media/controls/model/sliderRange.js";
import { fieldOf, outcome, pointsExperiment } from "../samples.js";

const tolerance = fieldOf(pointsExperiment, "tolerance");
const first = nextRanges(new Map(), [tolerance], outcome, undefined, 0);
const start = intervalsAt(first, 0).get("tolerance") ?? { minimum: NaN, maximum: NaN };
const far = { ...outcome, reachableError: 1, labelEnergy: 30 };
const held: SlideEdit = {
  kind: "slide",
  document: "file:///a.distill.json",
  field: tolerance,
  scale: scaleOver(tolerance, start),
  position: 0,
  value: 0.045,
  previewed: true,
  escaped: false,
};

describe("the ends of the sliders", () => {
  it("stays in the hand and eases to its goal once let go", () => {
    const holding = nextRanges(first, [tolerance], far, held, 1000);
    expect(intervalsAt(holding, 5000).get("tolerance")).toEqual(start);
    expect(anyMoving(holding, 1000)).toBe(false);
    const released = nextRanges(holding, [tolerance], far, undefined, 2000);
    expect(intervalsAt(released, 2000).get("tolerance")).toEqual(start);
    expect(anyMoving(released, 2100)).toBe(true);
    expect(intervalsAt(released, 9000).get("tolerance")?.maximum).toBeGreaterThan(30);
  });

  it("stays while nothing is known, but for the value", () => {
    const unknown = nextRanges(first, [tolerance], undefined, undefined, 10);
    expect(intervalsAt(unknown, 1000).get("tolerance")).toEqual(start);
    const typed = nextRanges(first, [{ ...tolerance, value: 50 }], undefined, undefined, 10);
    expect(intervalsAt(typed, 1000).get("tolerance")).toEqual({ minimum: start.minimum, maximum: 50 });
  });

  it("forgets parameters that are gone", () => {
    expect(nextRanges(first, [], outcome, undefined, 10).size).toBe(0);
  });
});
