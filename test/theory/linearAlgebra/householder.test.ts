import { describe, expect, it } from "vitest";
import { tridiagonalise } from "../../../src/theory/linearAlgebra/householder.js";
import { expectTridiagonalises } from "../support/eigenLaws.js";
import { expectWithin } from "../support/numbers.js";
import { symmetricMatrices } from "../support/symmetricMatrices.js";

describe.each(Object.entries(symmetricMatrices))("tridiagonalise, %s", (_, matrix) => {
  it.each([1, 2, 3, 17, 40])("satisfies Q T Qᵀ = A and QᵀQ = I at size %i", (size) => {
    expectTridiagonalises(tridiagonalise, matrix(size), size);
  });
});

describe("tridiagonalise", () => {
  it.each([1e300, 1e-300, 1e307])("works for matrices of size %s", (scale) => {
    const unit = tridiagonalise(symmetricMatrices["random entries"](9), 9);
    const scaled = tridiagonalise(
      symmetricMatrices["random entries"](9).map((value) => value * scale),
      9,
    );
    // Powers of ten round each entry once.
    expectWithin(
      scaled.diagonal.map((value) => value / scale),
      unit.diagonal,
      1e-14,
    );
    expectWithin(
      scaled.offDiagonal.map((value) => value / scale),
      unit.offDiagonal,
      1e-14,
    );
  });

  it("leaves the matrix alone and takes its symmetric part", () => {
    const matrix = Float64Array.of(2, 2, 0, 2);
    expect(tridiagonalise(matrix, 2).offDiagonal.map(Math.abs)).toEqual(Float64Array.of(1));
    expect(matrix).toEqual(Float64Array.of(2, 2, 0, 2));
  });

  it.each([NaN, -Infinity])("refuses %s", (value) => {
    expect(() => tridiagonalise(Float64Array.of(1, 0, value, 1), 2)).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
  });

  it("refuses wrong shapes and says so when T overflows", () => {
    expect(() => tridiagonalise(new Float64Array(5), 2)).toThrow(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() => tridiagonalise(new Float64Array(0), 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => tridiagonalise(new Float64Array(4).fill(1), 2).toTridiagonal(new Float64Array(3), 2)).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
    expect(() => tridiagonalise(new Float64Array(9).fill(1.7e308), 3)).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });
});
