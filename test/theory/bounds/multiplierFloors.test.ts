import { describe, expect, it } from "vitest";
import { labelsLieInRange, multiplierFloors } from "../../../src/theory/bounds/multiplierFloors.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { labelsOnTheSmallest, randomDistillations } from "../support/randomDistillations.js";

const singular = problemFromSpectrum(Float64Array.of(2, 0.5, 0), Float64Array.of(3, 2, 0.1), 1);
const inRange = problemFromSpectrum(Float64Array.of(2, 0.5, 0), Float64Array.of(3, 2, 0), 1);

describe("multiplierFloors", () => {
  it("are the printed formulas", () => {
    const [paper, decreasing] = multiplierFloors(inRange, 3, 4);
    for (let i = 0; i < 4; i++) {
      // Lowered by a few units of 2⁻⁵⁰ r_0².
      expectRelative(paper.multipliers?.[i] ?? NaN, 0.5 / 2, 1e-13);
      expectRelative(decreasing.multipliers?.[i] ?? NaN, 0.5 / (Math.sqrt(9 - i) - 1), 1e-13);
    }
  });

  it("hold on thousands of random problems, and the second is never below the first", () => {
    for (const { problem, initialRatio, multipliers, rounds } of randomDistillations) {
      const [paper, decreasing] = multiplierFloors(problem, initialRatio, multipliers.length);
      for (let i = 0; i < multipliers.length; i++) {
        // c_i is known to 2⁻⁵² r_i/(r_i − 1) and a few units more.
        const slack = 1 + 1e-14 + (4e-15 * (i + 1)) / (rounds[i].ratio - 1);
        expectAtMost(paper.multipliers?.[i] ?? 0, multipliers[i] * slack, "paper's floor");
        expectAtMost(decreasing.multipliers?.[i] ?? NaN, multipliers[i] * slack, "floor");
        if (paper.multipliers !== null)
          expectAtMost(paper.multipliers[i], decreasing.multipliers?.[i] ?? NaN, "paper's floor against the other");
      }
    }
  });

  it("cannot be raised by a millionth, nor the second be taken a round further", () => {
    const { problem, initialRatio, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 4);
    const [paper, decreasing] = multiplierFloors(problem, initialRatio, 2);
    expect((paper.multipliers?.[0] ?? NaN) * 1.000001).toBeGreaterThan(multipliers[0]);
    expect((decreasing.multipliers?.[0] ?? NaN) * 1.000001).toBeGreaterThan(multipliers[0]);
    expect(decreasing.multipliers?.[1] ?? NaN).toBeGreaterThan(multipliers[0]);
  });

  it("say nothing of round 0 when the labels leave the range of a singular G", () => {
    expect([labelsLieInRange(singular), labelsLieInRange(inRange)]).toEqual([false, true]);
    const [paper, decreasing] = multiplierFloors(singular, 3, 3);
    expect(paper.multipliers).toBeNull();
    expect(paper.hypotheses).toContainEqual({ text: "G is nonsingular, or the labels lie in its range", holds: false });
    expect(decreasing.multipliers?.[0]).toBe(0);
    expectRelative(decreasing.multipliers?.[1] ?? NaN, 0.5 / (Math.sqrt(8) - 1), 1e-13);
    expect(decreasing.statement).toContain("on the range of G");
  });

  it("say nothing at all when round 0 is trivial, and stay finite next to it", () => {
    expect(multiplierFloors(inRange, 1, 2).map(({ multipliers }) => multipliers)).toEqual([null, null]);
    expect(multiplierFloors(inRange, 0, 2).map(({ multipliers }) => multipliers)).toEqual([null, null]);
    for (const { multipliers } of multiplierFloors(inRange, 1 + 2 ** -52, 3))
      expect(multipliers?.every(Number.isFinite)).toBe(true);
    expect(() => multiplierFloors(inRange, 2, -1)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});
