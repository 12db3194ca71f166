import { describe, expect, it } from "vitest";
import { multiplyTridiagonal, solveTridiagonal } from "../../../src/theory/linearAlgebra/tridiagonalSolve.js";
import { expectWithin } from "../support/numbers.js";

describe("solveTridiagonal", () => {
  it.each([1, 2, 3, 50])("undoes the product with shift + T, size %i", (size) => {
    const diagonal = Float64Array.from({ length: size }, (_, i) => 2 + (i % 3));
    const offDiagonal = Float64Array.from({ length: size - 1 }, (_, i) => (i % 2 === 0 ? -1 : 0.5));
    const x = Float64Array.from({ length: 2 * size }, (_, i) => Math.sin(i + 1));
    const image = multiplyTridiagonal(diagonal, offDiagonal, x, 2).map((value, i) => value + 0.25 * x[i]);
    solveTridiagonal(diagonal, offDiagonal, 0.25, image, 2);
    // Condition number below 30.
    expectWithin(image, x, 100 * 2 ** -52);
  });

  it("stays finite for a singular T and a shift beneath rounding", () => {
    const x = Float64Array.of(1, 0);
    solveTridiagonal(Float64Array.of(1, 1), Float64Array.of(1), 1e-30, x, 1);
    expect(x.every(Number.isFinite)).toBe(true);
  });
});

describe("multiplyTridiagonal", () => {
  it("multiplies", () => {
    expect([
      ...multiplyTridiagonal(Float64Array.of(1, 2, 3), Float64Array.of(4, 5), Float64Array.of(1, 10, 100), 1),
    ]).toEqual([41, 524, 350]);
  });
});
