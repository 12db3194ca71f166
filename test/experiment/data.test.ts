import { describe, expect, it } from "vitest";
import { problemData } from "../../src/experiment/data.js";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import { ExperimentError, type PathStep } from "../../src/experiment/issue.js";
import { kernelProblemOf, syntheticValue } from "../support/experiments.js";

type Change = readonly [readonly PathStep[], unknown];

const draw = (...changes: readonly Change[]) =>
  problemData(
    kernelProblemOf(
      changes.reduce<unknown>(
        (value, [path, change]) => withValueAt(value, ["problem", ...path], change),
        syntheticValue,
      ),
    ),
  );
const inputs = (...changes: readonly Change[]) => Array.from(draw(...changes).inputs.values);

describe("synthetic data", () => {
  it("places the designs where their names say", () => {
    expect(inputs([["design"], "grid"], [["count"], 3])).toEqual([0, 0.5, 1]);
    expect(inputs([["design"], "interior"], [["count"], 3])).toEqual([0.25, 0.5, 0.75]);
    expect(inputs([["design"], "grid"], [["count"], 1])).toEqual([0.5]);
    const chebyshev = inputs([["design"], "chebyshev"], [["count"], 2], [["interval"], [-1, 1]]);
    // Roots of T₂ = 2x² − 1, up to rounding of the cosine.
    expect(chebyshev[0]).toBeCloseTo(-Math.SQRT1_2, 14);
    expect(chebyshev[1]).toBeCloseTo(Math.SQRT1_2, 14);
    const sphere = draw([["design"], "sphere"], [["dimension"], 3], [["target"], "x1"]).inputs;
    for (let i = 0; i < sphere.count; i++)
      expect(Math.hypot(...sphere.values.subarray(3 * i, 3 * i + 3))).toBeCloseTo(1, 14);
  });

  it("draws the same numbers from the same seed and others from another", () => {
    expect(draw().labels).toEqual(draw().labels);
    expect(draw([["seed"], 8]).labels).not.toEqual(draw().labels);
    expect(inputs([["design"], "uniform"])).toEqual(inputs([["design"], "uniform"]));
    expect(inputs([["design"], "uniform"], [["noise"], 2])).toEqual(inputs([["design"], "uniform"]));
  });

  it("scales one and the same noise, so that dragging σ moves the labels along straight lines", () => {
    const [none, half, whole] = [0, 0.5, 1].map((noise) => draw([["noise"], noise]).labels);
    whole?.forEach((label, i) => {
      expect((half?.[i] ?? NaN) * 2 - (none?.[i] ?? NaN)).toBeCloseTo(label, 13);
    });
  });

  it("has noise of zero mean and the stated deviation", () => {
    const { labels } = draw([["count"], 4000], [["noise"], 2], [["target"], "0"]);
    const mean = labels.reduce((a, b) => a + b) / labels.length;
    const variance = labels.reduce((sum, value) => sum + (value - mean) ** 2, 0) / labels.length;
    // Five standard errors: 2/√4000 for the mean, 4·√(2/4000) for the variance.
    expect(Math.abs(mean)).toBeLessThan((5 * 2) / Math.sqrt(4000));
    expect(Math.abs(variance - 4)).toBeLessThan(5 * 4 * Math.sqrt(2 / 4000));
  });

  it("names the point at which a target is not finite", () => {
    expect(() => draw([["target"], "1/(x - 0.5)"])).toThrow(ExperimentError);
    expect(() => draw([["target"], "1/(x - 0.5)"])).toThrow(/problem.target: is Infinity at x = 0.5/);
  });
});
