import { describe, expect, it } from "vitest";
import { logFactor, logRatioBetween, logRatios, sparsityRatios } from "../../../src/theory/bounds/sparsityRatio.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectAtMost, expectRelative, expectWithin } from "../support/numbers.js";
import { labelsOnTheSmallest, randomDistillations } from "../support/randomDistillations.js";

describe("logFactor", () => {
  it("is log((1 + c/d_k)/(1 + c/d_j))", () => {
    expectRelative(logFactor(0.3, 2, 0.5), Math.log((1 + 0.6) / (1 + 0.15)), 1e-15);
    expect([logFactor(0, 2, 1), logFactor(3, 2, 2), logFactor(3, 2, 0)]).toEqual([0, 0, Infinity]);
    // Beyond 308 decades: log(d_j/d_k) for large c, log(1 + c/d_k) for small. Logarithms of 700 are rounded to 1e−13.
    expectRelative(logFactor(1e300, 1, 1e-320), -Math.log(1e-320), 1e-15);
    expectRelative(logFactor(1e-295, 1e10, 1e-299), Math.log(10_001), 1e-13);
    // (1 + c/d_k)/(1 + c/d_j) − 1 = c·δ/(1 + c) to first order, where the quotient itself would round to 1.
    expectRelative(logFactor(1e-20, 1, 0.5), 1e-20, 1e-15);
  });
});

describe("sparsityRatios", () => {
  it("has the printed floors", () => {
    const d = [2, 1.7, 0.9, 0.5];
    const r0 = 3;
    const { floors } = sparsityRatios(
      problemFromSpectrum(Float64Array.from(d), Float64Array.of(1, 1, 1, 1), 1),
      r0,
      [1, 2, 3],
    );
    for (let t = 1; t <= 3; t++) {
      for (let k = 0; k < 4; k++) {
        const factor = (r: number) => (r - 1 + 0.5 / d[k]) / (r - 1 + 0.5 / 2);
        let product = 1;
        for (let i = 0; i < t; i++) product *= factor(Math.sqrt(r0 ** 2 - i));
        expectWithin([floors[0].values?.[(t - 1) * 4 + k] ?? NaN], [t * Math.log(factor(r0))], 1e-13);
        expectWithin([floors[1].values?.[(t - 1) * 4 + k] ?? NaN], [Math.log(product)], 1e-13);
      }
    }
  });

  it("has for truth the ratio of the weights", () => {
    for (const { problem, initialRatio, multipliers, rounds } of randomDistillations.slice(0, 300)) {
      const { truth, modes } = sparsityRatios(problem, initialRatio, multipliers);
      rounds.forEach(({ basisWeights }, t) => {
        for (let k = 0; k < problem.rank; k++) {
          if (basisWeights[k] < 1e-290) continue;
          // The weights are products of 2(t + 1) rounded factors.
          expectWithin(
            [truth[t * modes + k]],
            [Math.log(basisWeights[0] / basisWeights[k])],
            1e-14 * (1 + truth[t * modes + k]),
          );
        }
      });
    }
  });

  it("holds in every cell on thousands of random problems, the derived floor above the paper's", () => {
    let said = 0;
    for (const { problem, initialRatio, multipliers, rounds } of randomDistillations) {
      const { truth, floors, modes } = sparsityRatios(problem, initialRatio, multipliers);
      for (let t = 1; t <= multipliers.length; t++) {
        // Multipliers are known to 2⁻⁵² r/(r − 1) each; logarithms feel no more than that.
        const margin = 1e-12 + (4e-15 * t * t) / (rounds[t - 1].ratio - 1);
        for (let j = 0; j < problem.rank; j++) {
          for (let k = j; k < problem.rank; k++) {
            const exact = logRatioBetween(truth, modes, t, j, k);
            const [paper, derived] = floors.map(({ values }) =>
              values === null ? null : logRatioBetween(values, modes, t, j, k),
            );
            if (paper !== null)
              expectAtMost(paper, (derived ?? NaN) + 1e-12 * (1 + paper), "paper's floor against the derived");
            expectAtMost(derived ?? NaN, exact + margin * (1 + exact), "derived floor");
            if (paper !== null && paper > 0) said++;
          }
        }
      }
      for (const { values, slacks } of floors) {
        if (values === null || slacks === null) continue;
        for (let i = 0; i < values.length; i++) {
          const stated: number = truth[i] === values[i] ? 0 : truth[i] - values[i];
          if (slacks[i] !== stated) expect.fail(`slack ${slacks[i]} instead of ${stated}`);
        }
      }
    }
    expect(said).toBeGreaterThan(10_000);
  });

  it("cannot be tightened: after one round it is attained when all labels sit on d_min", () => {
    const { problem, initialRatio, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 4);
    const { truth, floors } = sparsityRatios(problem, initialRatio, multipliers);
    for (const { values } of floors) {
      expectRelative(values?.[2] ?? NaN, truth[2], 1e-12);
      expect((values?.[2] ?? NaN) * 1.000001).toBeGreaterThan(truth[2]);
    }
  });

  it("goes on from round 1 when labels leave the range of a singular G, with infinite ratios to what is lost", () => {
    const problem = problemFromSpectrum(Float64Array.of(2, 0.5, 0), Float64Array.of(3, 2, 0.1), 1);
    const { truth, floors } = sparsityRatios(problem, 3, [0.4, 0.7]);
    expect(floors[0].values).toBeNull();
    expect([...(floors[1].values?.subarray(0, 3) ?? [])]).toEqual([0, 0, 0]);
    expect(floors[1].values?.[4]).toBeGreaterThan(0);
    expect([truth[2], truth[5], floors[1].values?.[5], floors[1].slacks?.[5]]).toEqual([
      Infinity,
      Infinity,
      Infinity,
      0,
    ]);
    expect(logRatioBetween(truth, 3, 2, 2, 2)).toBe(0);
  });

  it("looks at as many modes as it is asked to, and at no rounds when there are none", () => {
    const { problem, initialRatio, multipliers } = labelsOnTheSmallest([1, 0.3, 0.1], 4);
    const [all, some] = [
      sparsityRatios(problem, initialRatio, multipliers),
      sparsityRatios(problem, initialRatio, multipliers, 2),
    ];
    expect([some.modes, some.truth[2], some.truth[3]]).toEqual([2, all.truth[3], all.truth[4]]);
    expect(sparsityRatios(problem, 1, []).truth).toHaveLength(0);
    expect(sparsityRatios(problem, initialRatio, multipliers, 99).modes).toBe(3);
    expect(logRatios(Float64Array.of(1, 0.5), [])).toHaveLength(0);
  });
});
