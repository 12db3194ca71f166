import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { randomNormal } from "d3-random";
import { describe, expect, it } from "vitest";
import { errorAgainstTruth } from "../../../src/theory/generalisation/errorAgainstTruth.js";
import { risk } from "../../../src/theory/generalisation/risk.js";
import { expectRelative } from "../support/numbers.js";

const [weights, truth, sigma] = [Float64Array.of(0.95, 0.6, 0.2, 0), Float64Array.of(1, -2, 0.5, 0.25), 0.7];

function drawn(outputs: number, draws: number): { readonly mean: number; readonly standardError: number } {
  const generator = xoroshiro128plus(5);
  const normal = randomNormal.source(() => uniformFloat64(generator))();
  const truths = Float64Array.from({ length: weights.length * outputs }, (_, i) => truth[Math.floor(i / outputs)]);
  const errors = Array.from({ length: draws }, () =>
    errorAgainstTruth(
      weights,
      truths.map((value) => value + sigma * normal()),
      truths,
      outputs,
    ),
  );
  const mean = errors.reduce((a, b) => a + b) / draws;
  return {
    mean,
    standardError: Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (draws - 1) / draws),
  };
}

describe("errorAgainstTruth", () => {
  it.each([1, 3])("averages over noise to the risk with the multipliers held fixed: %i outputs", (outputs) => {
    const { mean, standardError } = drawn(outputs, 20_000);
    const truths = Float64Array.from({ length: weights.length * outputs }, (_, i) => truth[Math.floor(i / outputs)]);
    const expected = risk(weights, truths, outputs, sigma ** 2).risk;
    // Four standard errors: one seed in 16,000 would fail; the standard error is a hundredth of the risk.
    expect(Math.abs(mean - expected)).toBeLessThan(4 * standardError);
    expect(standardError).toBeLessThan(0.01 * expected);
    // 5 % more noise would be told.
    expect(Math.abs(mean - risk(weights, truths, outputs, (1.05 * sigma) ** 2).risk)).toBeGreaterThan(
      4 * standardError,
    );
  });

  it("is the squared bias without noise, and the energy of the truth for f = 0", () => {
    expectRelative(errorAgainstTruth(weights, truth, truth, 1), risk(weights, truth, 1, 0).squaredBias, 1e-15);
    expectRelative(errorAgainstTruth(new Float64Array(4), truth, truth, 1), (1 + 4 + 0.25 + 0.0625) / 4, 1e-15);
  });

  it("refuses shapes that do not fit", () => {
    expect(() => errorAgainstTruth(weights, truth, truth, 2)).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
    expect(() => errorAgainstTruth(weights, truth, truth, 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});
