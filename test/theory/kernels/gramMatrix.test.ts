import { describe, expect, it } from "vitest";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel, type Kernel } from "../../../src/theory/kernels/registry.js";
import { unitRoundoff } from "../support/numbers.js";
import { line, pointsFrom } from "../support/points.js";

const spline = createKernel({ kind: "cubicSpline" });
const gaussian = createKernel({ kind: "gaussian", lengthScale: 0.5 });

describe("kernelMatrix", () => {
  it("holds g(x_i, t_j), one row a point x_i, without the 1/K", () => {
    const matrix = kernelMatrix(spline, line(0.1, 0.4, 0.9), line(0.2, 0.6));
    expect(matrix.length).toBe(6);
    expect(matrix[3]).toBe(spline.evaluate([0.4], [0.6]));
    expect(matrix[4]).toBe(spline.evaluate([0.9], [0.2]));
  });

  it("takes points of several coordinates", () => {
    const matrix = kernelMatrix(
      gaussian,
      pointsFrom([
        [0, 1],
        [2, 3],
      ]),
      pointsFrom([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    );
    expect(matrix[5]).toBe(gaussian.evaluate([2, 3], [2, 2]));
  });

  it("takes a kernel that offers no scalar form", () => {
    const bare: Kernel = { kind: "bare", dimension: 1, evaluate: (x, t) => x[0] * t[0] };
    expect([...kernelMatrix(bare, line(2, 3), line(5, 7))]).toEqual([10, 14, 15, 21]);
  });
});

describe("gramMatrix", () => {
  it.each([
    ["1-D", spline, line(0.1, 0.35, 0.8, 0.95)],
    [
      "2-D",
      gaussian,
      pointsFrom([
        [0, 1],
        [2, 3],
        [0.5, 0.25],
      ]),
    ],
  ] as const)("is the kernel matrix over K, exactly symmetric (%s)", (_, kernel, points) => {
    const gram = gramMatrix(kernel, points);
    const matrix = kernelMatrix(kernel, points, points);
    for (let i = 0; i < points.count; i++) {
      for (let j = 0; j < points.count; j++) {
        expect(gram[i * points.count + j]).toBe(gram[j * points.count + i]);
        // One division.
        expect(Math.abs(gram[i * points.count + j] * points.count - matrix[i * points.count + j])).toBeLessThanOrEqual(
          2 * unitRoundoff * matrix[i * points.count + j],
        );
      }
    }
  });

  it("accepts identical points and a single one", () => {
    expect([...gramMatrix(gaussian, line(0.3, 0.3))]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...gramMatrix(gaussian, line(0.3))]).toEqual([1]);
  });
});

describe("points a kernel cannot take", () => {
  it.each([
    ["a NaN", spline, line(0.1, NaN), "notFinite"],
    ["an infinite input", gaussian, line(Infinity), "notFinite"],
    ["an input outside the domain", spline, line(0.1, 1.5), "outsideDomain"],
    ["two coordinates for a 1-D kernel", spline, pointsFrom([[0.1, 0.2]]), "shapeMismatch"],
    [
      "values that do not fill the rows",
      gaussian,
      { count: 2, dimension: 2, values: Float64Array.of(1, 2, 3) },
      "shapeMismatch",
    ],
    ["no points", gaussian, { count: 0, dimension: 1, values: new Float64Array(0) }, "outOfRange"],
  ] as const)("%s is an error with a name", (_, kernel, points, code) => {
    expect(() => gramMatrix(kernel, points)).toThrow(expect.objectContaining({ code }));
    expect(() => kernelMatrix(kernel, points, points)).toThrow(expect.objectContaining({ code }));
  });

  it("says where and what to do", () => {
    expect(() => gramMatrix(spline, line(0.1, 1.5))).toThrow(
      "point 1 is 1.5, outside [0, 1] where the kernel “cubicSpline” is defined. Rescale the inputs",
    );
  });

  it("rows and columns of different dimension, and kernels that overflow, are errors", () => {
    expect(() => kernelMatrix(gaussian, line(1), pointsFrom([[1, 2]]))).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
    const square: Kernel = { kind: "square", dimension: "any", evaluate: (x, t) => (x[0] * t[0]) ** 2 };
    expect(() => gramMatrix(square, line(1e200))).toThrow(expect.objectContaining({ code: "overflow" }));
  });
});
