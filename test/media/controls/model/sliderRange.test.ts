import { describe, expect, it } from "vitest";
import { scaleOver, settledInterval, wantedInterval } from "../../../../media/controls/model/sliderRange.js";
import { fieldOf, outcome, pointsExperiment, syntheticExperiment } from "../samples.js";

const tolerance = fieldOf(pointsExperiment, "tolerance");

describe("the range of the tolerance", () => {
  it("covers reachable error to label energy, with margins of at least a quarter", () => {
    const { minimum, maximum } = wantedInterval(tolerance, outcome) ?? { minimum: NaN, maximum: NaN };
    expect(minimum).toBeLessThanOrEqual(0.04 / 1.25);
    expect(maximum).toBeGreaterThanOrEqual(0.6 * 1.25);
    expect(maximum / minimum).toBeLessThan(100);
  });

  it("is open below when every tolerance can be reached, and round-off counts as zero", () => {
    const open = { ...outcome, reachableError: 1e-28 };
    expect(wantedInterval(tolerance, open)?.minimum).toBeCloseTo(0.6e-4, 12);
  });

  it("includes the present value", () => {
    expect(wantedInterval({ ...tolerance, value: 7 }, outcome)?.maximum).toBe(7);
    expect(wantedInterval({ ...tolerance, value: 1e-6 }, outcome)?.minimum).toBe(1e-6);
  });

  it("is the table's range while nothing is known, and when all labels are zero", () => {
    const soft = { minimum: 1e-4, maximum: 10 };
    expect(wantedInterval(tolerance, undefined)).toEqual(soft);
    expect(wantedInterval(tolerance, { ...outcome, labelEnergy: 0, reachableError: 0 })).toEqual(soft);
  });
});

describe("other ranges", () => {
  it("is the table's, widened to the present value within what is allowed", () => {
    const rounds = fieldOf(pointsExperiment, "rounds");
    expect(wantedInterval(rounds, outcome)).toEqual({ minimum: 1, maximum: 100 });
    expect(wantedInterval({ ...rounds, value: 500 }, outcome)).toEqual({ minimum: 1, maximum: 500 });
    const noise = fieldOf(syntheticExperiment, "problem.noise");
    expect(wantedInterval({ ...noise, value: -1 }, outcome)).toEqual({ minimum: 0, maximum: 2 });
  });

  it("does not exist for what has no slider", () => {
    for (const key of ["problem.seed", "problem.target", "problem.kernel", "problem"]) {
      expect(wantedInterval(fieldOf(syntheticExperiment, key), outcome)).toBeUndefined();
    }
  });

  it("moves over integers when the parameter is one", () => {
    expect(scaleOver(fieldOf(syntheticExperiment, "problem.count"), { minimum: 2, maximum: 500 })).toEqual({
      kind: "logarithmic",
      minimum: 2,
      maximum: 500,
      integer: true,
      step: 1,
    });
  });
});

describe("settling", () => {
  const previous = wantedInterval(tolerance, outcome) ?? { minimum: NaN, maximum: NaN };
  const settle = (next: Partial<typeof outcome>, value = 0.045) => {
    const changed = { ...outcome, ...next };
    const wanted = wantedInterval({ ...tolerance, value }, changed) ?? previous;
    return { kept: settledInterval(previous, wanted, changed, value) === previous, wanted };
  };

  it("keeps a range that still serves", () => {
    expect(settle({ labelEnergy: 0.62, reachableError: 0.041 }).kept).toBe(true);
  });

  it("takes a new one when the band leaves it, the value leaves it, or it has become far too wide", () => {
    expect(settle({ labelEnergy: 2 }).kept).toBe(false);
    expect(settle({ reachableError: 0.001 }).kept).toBe(false);
    expect(settle({}, 5).kept).toBe(false);
    expect(settle({ reachableError: 0.3 }, 0.4).kept).toBe(false);
  });
});
