import { describe, expect, it } from "vitest";
import { activeBasis } from "../../../src/theory/bounds/activeBasis.js";
import { sparsityRatios } from "../../../src/theory/bounds/sparsityRatio.js";
import { expectAtMost } from "../support/numbers.js";
import { labelsOnTheSmallest, randomDistillations } from "../support/randomDistillations.js";

describe("activeBasis", () => {
  it("counts the weights above the threshold", () => {
    for (const { problem, initialRatio, multipliers, rounds } of randomDistillations.slice(0, 300)) {
      activeBasis(sparsityRatios(problem, initialRatio, multipliers), 0.1).forEach(({ rounds: t, active }) => {
        const { basisWeights } = rounds[t - 1];
        expect(active).toBe(basisWeights.filter((weight) => weight >= 0.1 * basisWeights[0] && weight > 0).length);
      });
    }
  });

  it("never exceeds its bounds, on thousands of random problems, at any threshold", () => {
    let informative = 0;
    for (const { problem, initialRatio, multipliers } of randomDistillations) {
      const ratios = sparsityRatios(problem, initialRatio, multipliers);
      for (const threshold of [1, 0.9, 0.1, 1e-3, 1e-12]) {
        for (const { active, bounds } of activeBasis(ratios, threshold)) {
          for (const { id, value, truth, slack } of bounds) {
            if (value === null) continue;
            expectAtMost(active, value, id);
            if (truth !== active || slack !== value - active) expect.fail(`${id}: truth ${truth}, slack ${slack}`);
            if (value < problem.count) informative++;
          }
        }
      }
    }
    expect(informative).toBeGreaterThan(3000);
  });

  it("cannot be tightened by one function", () => {
    const { problem, initialRatio, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 1.05);
    const [{ active, bounds }] = activeBasis(sparsityRatios(problem, initialRatio, multipliers), 0.3);
    expect(bounds.map(({ value }) => value)).toEqual([active, active]);
    expect(active).toBeLessThan(3);
  });

  it("keeps all at thresholds next to 0 and refuses those that are none", () => {
    const { problem, initialRatio, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 4);
    const ratios = sparsityRatios(problem, initialRatio, multipliers);
    expect(activeBasis(ratios, 5e-324)[0]).toMatchObject({ rounds: 1, active: 3 });
    for (const threshold of [0, -1, 1.5, NaN])
      expect(() => activeBasis(ratios, threshold)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});
