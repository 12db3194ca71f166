import { describe, expect, it } from "vitest";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { SplineProduct } from "../../../src/theory/stateSpace/splineProduct.js";
import { expectAtMost, expectRelative, unitRoundoff } from "../support/numbers.js";
import { interiorGrid } from "../support/points.js";

const kernel = createKernel({ kind: "cubicSpline" });
const g = (x: number, t: number) => kernel.evaluate([x], [t]);

function smallestEigenvalue(points: Float64Array): number {
  const size = points.length;
  const matrix = Float64Array.from({ length: size * size }, (_, i) =>
    g(points[Math.floor(i / size)], points[i % size]),
  );
  return symmetricEigen(matrix, size).values[size - 1];
}

describe("SplineProduct", () => {
  const points = Float64Array.of(0.05, 0.0500001, 0.3, 0.8, 0.999);
  const product = new SplineProduct(points);

  it("has the columns of g, with all their digits where g is tiny", () => {
    points.forEach((t, k) => {
      const column = new Float64Array(5);
      column[k] = 1;
      product.multiply(column, 1, column);
      // 9 positive roundings a point.
      points.forEach((x, j) => expectRelative(column[j], g(x, t), 45 * unitRoundoff));
    });
  });

  it("predicts with the kernel's values anywhere", () => {
    points.forEach((t, k) => {
      const weights = new Float64Array(5);
      weights[k] = 2;
      const at = Float64Array.of(0, 1e-12, 0.05, 0.05000005, 0.2, 0.9995, 1);
      // Chord and bend are both positive; the fraction of the gap is a difference of inputs, off by their rounding over
      // the gap.
      product
        .predict(at, weights, 1)
        .forEach((value, i) =>
          expectAtMost(Math.abs(value - 2 * g(at[i], t)), 100 * unitRoundoff * 2 * g(at[i], t), `at ${at[i]}`),
        );
    });
  });

  it("bounds the smallest eigenvalue from below", () => {
    for (const list of [
      points,
      Float64Array.of(0.5),
      Float64Array.of(0.1, 0.9),
      Float64Array.of(0.2, 0.3, 0.31, 0.7),
    ]) {
      // Dense eigenvalues are off by a few 2⁻⁵³ of the largest.
      expectAtMost(new SplineProduct(list).smallestEigenvalueBound(), smallestEigenvalue(list) + 1e-16, "bound");
    }
  });

  it("the bound is all but attained on a fine grid: 1 % more would be wrong", () => {
    const { values } = interiorGrid(60);
    const bound = new SplineProduct(values).smallestEigenvalueBound();
    expectAtMost(bound, smallestEigenvalue(values), "bound");
    expect(1.01 * bound).toBeGreaterThan(smallestEigenvalue(values));
  });

  it("of no points is nothing", () => {
    const none = new SplineProduct(new Float64Array(0));
    expect([
      none.smallestEigenvalueBound(),
      [...none.gaps],
      [...none.predict(Float64Array.of(0.5), new Float64Array(0), 1)],
    ]).toEqual([0, [1], [0]]);
  });
});
