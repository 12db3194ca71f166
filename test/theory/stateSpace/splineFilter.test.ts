import { describe, expect, it } from "vitest";
import { SplineFilter } from "../../../src/theory/stateSpace/splineFilter.js";
import { expectAtMost, expectRelative, unitRoundoff } from "../support/numbers.js";

const gaps = Float64Array.of(0.1, 0.02, 0.3, 1e-3, 0.2, 0.379);
const multiplicities = Float64Array.of(1, 2, 1, 1, 3);
const points = gaps.subarray(0, 5).map((_, j) => gaps.subarray(0, j + 1).reduce((sum, gap) => sum + gap, 0));

/** Cov(W(x), W(t)) = ∫₀^min (x − s)(t − s) ds of the Wiener process integrated once. */
const integrated = (x: number, t: number): number => {
  const [low, high] = x < t ? [x, t] : [t, x];
  return (low * low * (3 * high - low)) / 6;
};

/** Pivots and L⁻¹x of the dense LDLᵀ of Λ + Cov W, bordered with the noise-free point 1. */
function dense(noise: number): { pivots: number[]; drifts: number[] } {
  const all = [...points, 1];
  const matrix = all.map((x, i) =>
    all.map((t, j) => integrated(x, t) + (i === j && i < 5 ? noise / multiplicities[i] : 0)),
  );
  const pivots: number[] = [];
  const drifts = [...all];
  for (let k = 0; k < all.length; k++) {
    pivots.push(matrix[k][k]);
    for (let i = k + 1; i < all.length; i++) {
      const factor = matrix[i][k] / matrix[k][k];
      for (let j = k; j < all.length; j++) matrix[i][j] -= factor * matrix[k][j];
      drifts[i] -= factor * drifts[k];
    }
  }
  return { pivots, drifts };
}

describe.each([1e-4, 1e-2, 1, 1e4])("SplineFilter at λ = %s", (noise) => {
  const filter = new SplineFilter(gaps, multiplicities);
  const negative = filter.run(noise);
  const { pivots, drifts } = dense(noise);

  it("has the pivots of the dense factorisation, and the regressor's innovations", () => {
    // Elimination cancels: by 1/λ of the covariance.
    const tolerance = 64 * unitRoundoff * (1 + 1 / noise);
    pivots.slice(0, 5).forEach((pivot, j) => expectRelative(1 / filter.inversePivots[j], pivot, tolerance));
    expectRelative(1 / filter.endInverse, pivots[5], tolerance);
    drifts.slice(0, 5).forEach((drift, j) => expectAtMost(Math.abs(filter.drifts[j] - drift), tolerance, "drift"));
    expectAtMost(Math.abs(filter.endDrift - drifts[5]), tolerance, "drift at the end");
    expectRelative(
      filter.information,
      drifts.reduce((sum, drift, j) => sum + drift ** 2 / pivots[j], 0),
      4 * tolerance,
    );
  });

  it("splits each observation: what is kept and what is gained make 1", () => {
    expect(negative).toBe(0);
    filter.keeps.forEach((keep, j) => {
      expectAtMost(Math.abs(keep + filter.gains[j] - 1), 4 * unitRoundoff, "keep + gain − 1");
      // The covariance of value and slope is positive definite, and no number of the filter is negative.
      expectAtMost(filter.covariances[j] ** 2, filter.variances[j] * filter.slopeVariances[j], "b²");
      for (const value of [keep, filter.gains[j], filter.slopeGains[j], filter.covariances[j]])
        expectAtMost(0, value, "0");
    });
  });
});

it("a value twice as large doubles what counts as noise of repeated points", () => {
  const [one, two] = [
    new SplineFilter(gaps, multiplicities),
    new SplineFilter(
      gaps,
      multiplicities.map((size) => 2 * size),
    ),
  ];
  one.run(0.1);
  two.run(0.2);
  expect([...two.keeps]).toEqual([...one.keeps]);
});

it("drifts that have died out are 0, not subnormal", () => {
  const size = 20000;
  const filter = new SplineFilter(new Float64Array(size + 1).fill(1 / (size + 1)), new Float64Array(size).fill(1));
  filter.run(1e-12);
  expect(filter.endDrift).toBe(0);
  expect(filter.information).toBeGreaterThan(0);
});
