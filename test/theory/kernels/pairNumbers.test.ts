import { describe, expect, it } from "vitest";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { pointsFrom } from "../support/points.js";

const cloud = (count: number, dimension: number, seed: number) =>
  pointsFrom(
    Array.from({ length: count }, (_, i) =>
      Array.from({ length: dimension }, (_, j) => Math.sin(seed + 12.9 * i + 78.2 * j) + 0.1 * i),
    ),
  );

describe.each([
  { kind: "gaussian", lengthScale: 0.7 },
  { kind: "exponential", lengthScale: 1.3 },
  { kind: "matern", smoothness: 1.5, lengthScale: 0.9 },
  { kind: "matern", smoothness: 2.5, lengthScale: 3 },
  { kind: "polynomial", degree: 3, offset: 1 },
  { kind: "reluNtk", depth: 3 },
  { kind: "reluNngp", depth: 2 },
] as const)("rows of $kind", (specification) => {
  const kernel = createKernel(specification);

  it.each([2, 3, 9])("are the kernel's own values in %i dimensions", (dimension) => {
    const [rows, columns] = [cloud(6, dimension, 1), cloud(11, dimension, 2)];
    const matrix = kernelMatrix(kernel, rows, columns);
    const at = (points: typeof rows, i: number) => points.values.subarray(i * dimension, (i + 1) * dimension);
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 11; j++) {
        const value = kernel.evaluate(at(rows, i), at(columns, j));
        // The same sums in the same order: what differs is where the length scale divides, and for polynomials where
        // the offset is added.
        expect(Math.abs(matrix[i * 11 + j] - value)).toBeLessThanOrEqual(
          64 * dimension * 2 ** -53 * Math.max(1, Math.abs(value)),
        );
      }
    }
  });

  it("make a Gram matrix that is exactly symmetric, and give progress", () => {
    const points = cloud(70, 3, 5);
    const told: number[] = [];
    const gram = gramMatrix(kernel, points, (fraction) => {
      told.push(fraction);
    });
    expect(told[0]).toBe(0);
    const matrix = kernelMatrix(kernel, points, points);
    for (let i = 0; i < 70; i++) {
      for (let j = 0; j <= i; j++) {
        expect(gram[i * 70 + j]).toBe(gram[j * 70 + i]);
        expect(gram[i * 70 + j]).toBe(matrix[j * 70 + i] / 70);
      }
    }
  });
});

describe("far points", () => {
  it("have the limits of the kernel, whatever the scale", () => {
    const points = pointsFrom([
      [1e300, -1e300],
      [-1e300, 1e300],
      [1e300, -1e300],
    ]);
    expect([...kernelMatrix(createKernel({ kind: "gaussian", lengthScale: 1e-300 }), points, points)]).toEqual([
      1, 0, 1, 0, 1, 0, 1, 0, 1,
    ]);
    expect([...kernelMatrix(createKernel({ kind: "exponential", lengthScale: 1e-20 }), points, points)]).toEqual([
      1, 0, 1, 0, 1, 0, 1, 0, 1,
    ]);
  });
});

describe("progress", () => {
  it("ends the work by throwing", () => {
    const stop = new Error("stop");
    expect(() =>
      gramMatrix(createKernel({ kind: "gaussian", lengthScale: 1 }), cloud(700, 2, 1), (fraction) => {
        if (fraction > 0) throw stop;
      }),
    ).toThrow(stop);
  });
});
