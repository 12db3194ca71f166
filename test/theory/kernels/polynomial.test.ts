import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { interiorGrid, pointsFrom } from "../support/points.js";

const g = (degree: number, offset: number, x: number[], t: number[]): number =>
  createKernel({ kind: "polynomial", degree, offset }).evaluate(x, t);

describe("polynomial kernel", () => {
  it("is (⟨x,t⟩ + b)^p", () => {
    expect(g(1, 0, [3], [5])).toBe(15);
    expect(g(3, 1, [1, 2], [3, 0.5])).toBe(125);
    expect(g(2, 0.5, [0], [7])).toBe(0.25);
  });

  it("is homogeneous for b = 0", () => {
    expect(g(3, 0, [2, 4], [1, -3])).toBe(8 * g(3, 0, [1, 2], [1, -3]));
  });

  it("is the square of the kernel of half its degree", () => {
    for (const t of [-0.5, 0.25, 3]) expect(g(4, 1, [0.5], [t])).toBe(g(2, 1, [0.5], [t]) ** 2);
  });

  it("has rank C(n + p, p) at most: p + 1 on the line, 6 for p = 2 in the plane", () => {
    expect(
      decompose(gramMatrix(createKernel({ kind: "polynomial", degree: 3, offset: 1 }), interiorGrid(12)), 12, "auto")
        .rank,
    ).toBe(4);
    const plane = pointsFrom(Array.from({ length: 12 }, (_, i) => [Math.cos(1.7 * i), Math.sin(2.3 * i)]));
    expect(
      decompose(gramMatrix(createKernel({ kind: "polynomial", degree: 2, offset: 1 }), plane), 12, "auto").rank,
    ).toBe(6);
  });

  it.each([
    [0, 1],
    [1.5, 1],
    [NaN, 1],
    [2, -1],
    [2, NaN],
    [2, Infinity],
  ])("refuses degree %s with offset %s", (degree, offset) => {
    expect(() => createKernel({ kind: "polynomial", degree, offset })).toThrow(/polynomial kernel: (degree|offset) is/);
  });
});
