import { describe, expect, it } from "vitest";
import { logRatioBetween, sparsityRatios } from "../../../src/theory/bounds/sparsityRatio.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { earlyStopping } from "../../../src/theory/generalisation/earlyStopping.js";
import { ratioCap, roundsBeyondCap } from "../../../src/theory/generalisation/ratioCap.js";
import { expectAtMost, expectWithin } from "../support/numbers.js";
import { distilled, randomDistillations } from "../support/randomDistillations.js";

describe("ratioCap", () => {
  it("holds for every c, is approached for large c, and cannot be lowered", () => {
    const problem = problemFromSpectrum(Float64Array.of(2, 0.5, 0.1, 0), Float64Array.of(1, 1, 1, 1), 1);
    for (const c of [1e-9, 0.1, 1, 30, 1e9]) {
      const { values, truth, slacks } = ratioCap(problem, c);
      expect(values.length).toBe(3);
      for (let k = 0; k < 3; k++) {
        expectWithin([slacks[k]], [values[k] - truth[k]], 4e-16 * (1 + values[k]));
        if (k > 0) expect(slacks[k]).toBeGreaterThan(0);
      }
    }
    const { values, truth } = ratioCap(problem, 1e9);
    expect(truth[2]).toBeGreaterThan(values[2] * 0.999999);
    expect(() => ratioCap(problem, 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });

  it("holds on thousands of matched fits", () => {
    for (const { problem, rounds } of randomDistillations) {
      for (const round of rounds.slice(0, 2)) {
        const { multiplier } = earlyStopping(problem, "trainError", round.trainError);
        const { values, truth, slacks } = ratioCap(problem, multiplier);
        for (let k = 0; k < values.length; k++) {
          expectAtMost(0, slacks[k], "slack");
          expectAtMost(truth[k], values[k] * (1 + 1e-15), "ratio");
        }
      }
    }
  });

  it("is passed by self-distillation in the end", () => {
    const { problem, initialRatio, multipliers } = distilled(
      problemFromSpectrum(Float64Array.of(2, 1.7, 0.9, 0.5), Float64Array.of(3, 2, 1, 2), 1),
      0.1,
    );
    const { truth, floors, modes } = sparsityRatios(problem, initialRatio, multipliers);
    const first = roundsBeyondCap(problem, truth, modes) ?? NaN;
    // After one round the ratio is that of one fit, below the cap; after all of them it is beyond.
    expect(first).toBeGreaterThan(1);
    expect(first).toBeLessThanOrEqual(multipliers.length);
    const some = roundsBeyondCap(problem, truth, modes, "some") ?? NaN;
    expect(some).toBeGreaterThan(1);
    expect(some).toBeLessThanOrEqual(first);
    expect(roundsBeyondCap(problem, floors[1].values ?? new Float64Array(0), modes) ?? Infinity).toBeGreaterThanOrEqual(
      first,
    );
    expect(roundsBeyondCap(problem, truth.subarray(0, modes), modes)).toBeNull();
    expect(
      roundsBeyondCap(problemFromSpectrum(Float64Array.of(1, 1), Float64Array.of(1, 1), 1), Float64Array.of(0, 0), 2),
    ).toBeNull();
  });

  it("is passed by no pair in round 0, and by some pair no later than by every one, on thousands of random problems", () => {
    let passed = 0;
    for (const { problem, initialRatio, multipliers } of randomDistillations) {
      const { truth, modes } = sparsityRatios(problem, initialRatio, multipliers);
      const [some, every] = [roundsBeyondCap(problem, truth, modes, "some"), roundsBeyondCap(problem, truth, modes)];
      expectAtMost(2, some ?? 2, "some");
      expectAtMost(some ?? 0, every ?? Infinity, "some before every");
      if (some === null) expect(every).toBeNull();
      else passed++;
    }
    expect(passed).toBeGreaterThan(200);
  });

  it("looks at every pair by looking at neighbours", () => {
    for (const { problem, initialRatio, multipliers } of randomDistillations.slice(0, 400)) {
      const { truth, modes } = sparsityRatios(problem, initialRatio, multipliers);
      const { eigenvalues, rank } = problem;
      const some = roundsBeyondCap(problem, truth, modes, "some") ?? Infinity;
      for (let t = 1; t <= multipliers.length; t++) {
        let largest = -Infinity;
        for (let k = 1; k < rank; k++) {
          for (let j = 0; j < k; j++) {
            const cap = Math.log1p((eigenvalues[j] - eigenvalues[k]) / eigenvalues[k]);
            if (cap > 0) largest = Math.max(largest, logRatioBetween(truth, modes, t, j, k) - cap);
          }
        }
        // The excess of a pair is the sum of at most eleven of neighbours, each told from rounding at 2⁻⁴⁰ of
        // logarithms below 700.
        if (largest > 1e-8) expectAtMost(some, t, "some");
        if (largest <= 0) expectAtMost(t + 1, some, "none");
      }
    }
  });
});
