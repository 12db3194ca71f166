import { describe, expect, it } from "vitest";
import { sparsityIndex } from "../../../src/theory/bounds/sparsityIndex.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { labelsOnTheSmallest, randomDistillations } from "../support/randomDistillations.js";

describe("sparsityIndex", () => {
  it("is min B[k+1]/B[k] over neighbours, and its bounds hold", () => {
    for (const { problem, initialRatio, multipliers, rounds } of randomDistillations) {
      for (const { rounds: t, index, bounds } of sparsityIndex(problem, initialRatio, multipliers)) {
        const { basisWeights, ratio } = rounds[t - 1];
        let smallest = Infinity;
        for (let k = 0; k + 1 < problem.rank; k++) smallest = Math.min(smallest, basisWeights[k] / basisWeights[k + 1]);
        // Weights below 1e−308 underflow; others are products of 2(t + 1) rounded factors.
        if (!(basisWeights[problem.rank - 1] < 1e-290) && problem.rank > 1) expectRelative(index, smallest, 1e-13 * t);
        for (const { id, value, slack } of bounds) {
          if (value === null) continue;
          expectAtMost(1, value, id);
          // Multipliers are known to 2⁻⁵² r/(r − 1) each.
          expectAtMost(value, index * (1 + 1e-12 + (4e-15 * t * t) / (ratio - 1)), id);
          if (slack !== (index === value ? 0 : index - value)) expect.fail(`${id}: slack ${slack}`);
        }
      }
    }
  });

  it("over leading modes is the index over fewer pairs, with bounds that hold", () => {
    for (const { problem, initialRatio, multipliers } of randomDistillations.slice(0, 500)) {
      const whole = sparsityIndex(problem, initialRatio, multipliers);
      sparsityIndex(problem, initialRatio, multipliers, 3).forEach(({ index, bounds }, i) => {
        expectAtMost(whole[i].index, index, "index");
        for (const { id, value } of bounds) if (value !== null) expectAtMost(value, index * (1 + 1e-9), id);
      });
    }
  });

  it("is attained after one round when all labels sit on d_min", () => {
    const { problem, initialRatio, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 4);
    const [{ index, bounds }] = sparsityIndex(problem, initialRatio, multipliers);
    for (const { value } of bounds) {
      expectRelative(value ?? NaN, index, 1e-12);
      expect((value ?? NaN) * 1.000001).toBeGreaterThan(index);
    }
  });

  it("is 1 when eigenvalues agree and infinite when there is nothing to compare", () => {
    const equal = problemFromSpectrum(Float64Array.of(2, 2, 1), Float64Array.of(3, 2, 1), 1);
    expect(sparsityIndex(equal, 3, [0.4])[0]).toMatchObject({
      index: 1,
      bounds: [
        { value: 1, slack: 0 },
        { value: 1, slack: 0 },
      ],
    });
    const single = problemFromSpectrum(Float64Array.of(2, 0), Float64Array.of(3, 0.1), 1);
    expect(sparsityIndex(single, 3, [0.4])[0]).toMatchObject({
      rounds: 1,
      index: Infinity,
      bounds: [{ value: null }, { value: Infinity, slack: 0 }],
    });
  });
});
