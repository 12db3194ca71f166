import { describe, expect, it } from "vitest";
import { checkSymmetry, gramFromMatrix } from "../../../src/theory/kernels/givenMatrix.js";

const matrix = Float64Array.of(1, 2, 3, 2, 5, 6, 3, 6.5, 9);

describe("checkSymmetry", () => {
  it("names the first offending pair", () => {
    expect(checkSymmetry(matrix, 3, 0)).toEqual({ row: 1, column: 2, difference: 0.5 });
    expect(checkSymmetry(Float64Array.of(1, 2, 3, 2.5, 5, 6, 4, 7, 9), 3, 0)).toEqual({
      row: 0,
      column: 1,
      difference: 0.5,
    });
  });

  it("measures against the largest entry", () => {
    expect(checkSymmetry(matrix, 3, 0.5 / 9)).toBeUndefined();
    expect(checkSymmetry(matrix, 3, 0.49 / 9)).toBeDefined();
    expect(checkSymmetry(new Float64Array(4), 2, 0)).toBeUndefined();
    expect(checkSymmetry(Float64Array.of(7), 1, 0)).toBeUndefined();
  });

  it("takes NaN for a difference", () => {
    expect(checkSymmetry(Float64Array.of(1, NaN, NaN, 1), 2, 1)).toEqual({ row: 0, column: 1, difference: NaN });
  });

  it("refuses shapes and tolerances that are none", () => {
    expect(() => checkSymmetry(matrix, 2, 0)).toThrow(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() => checkSymmetry(matrix, 3, -1)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => checkSymmetry(matrix, 3, NaN)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});

describe("gramFromMatrix", () => {
  it("divides by K and is exactly symmetric", () => {
    expect([...gramFromMatrix(Float64Array.of(2, 1, 1, 4), 2)]).toEqual([1, 0.5, 0.5, 2]);
    const rounded = gramFromMatrix(Float64Array.of(2, 1, 1 + 2 ** -45, 4), 2);
    expect(rounded[1]).toBe(rounded[2]);
    expect(rounded[1]).toBe(0.5 + 2 ** -47);
  });

  it("works next to the largest double", () => {
    expect([...gramFromMatrix(Float64Array.of(1.5e308, 1e308, 1e308, 1.5e308), 2)]).toEqual([
      7.5e307, 5e307, 5e307, 7.5e307,
    ]);
  });

  it("names the pair that is not symmetric, unless the tolerance forgives it", () => {
    expect(() => gramFromMatrix(matrix, 3)).toThrow(
      expect.objectContaining({ code: "notSymmetric", details: { row: 1, column: 2, difference: 0.5 } }),
    );
    expect(() => gramFromMatrix(matrix, 3)).toThrow(/g\(x_1, x_2\) = 6 and g\(x_2, x_1\) = 6.5, counting from 0/);
    expect(gramFromMatrix(matrix, 3, 0.1)[5]).toBe(6.25 / 3);
  });

  it("refuses shapes that are none and entries that are no numbers", () => {
    expect(() => gramFromMatrix(matrix, 4)).toThrow(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() => gramFromMatrix(Float64Array.of(1, NaN, NaN, 1), 2)).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
    expect(() => gramFromMatrix(new Float64Array(0), 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});
