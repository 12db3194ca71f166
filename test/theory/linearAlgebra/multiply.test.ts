import { Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { multiply, multiplyTransposed, transpose } from "../../../src/theory/linearAlgebra/multiply.js";
import { expectWithin } from "../support/numbers.js";

const fill = (rows: number, columns: number, seed: number) =>
  Float64Array.from({ length: rows * columns }, (_, i) => Math.sin(seed + 1.7 * i));
const matrix = (values: Float64Array, rows: number, columns: number) => Matrix.from1DArray(rows, columns, values);

describe.each([
  [1, 1, 1],
  [2, 4, 4],
  [3, 5, 7],
  [4, 8, 6],
  [7, 3, 9],
  [5, 1, 2],
])("%i × %i times %i", (rows, inner, columns) => {
  const a = fill(rows, inner, 1);
  const b = fill(inner, columns, 2);
  const product = matrix(a, rows, inner)
    .mmul(matrix(b, inner, columns))
    .to1DArray();

  it("agrees with ml-matrix, for B and for Bᵀ", () => {
    // Sums of at most 8 products of size 1, in another order.
    expectWithin(multiply(a, rows, b, inner, columns), product, 4e-15);
    expectWithin(multiplyTransposed(a, rows, transpose(b, inner, columns), columns, inner), product, 4e-15);
  });
});

describe("empty products", () => {
  it("are zeros of the right shape", () => {
    expect([...multiply(new Float64Array(0), 2, new Float64Array(0), 0, 3)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...multiplyTransposed(new Float64Array(0), 0, new Float64Array(6), 2, 3)]).toEqual([]);
  });
});

describe("transpose", () => {
  it("turns rows into columns", () => {
    expect([...transpose(Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3)]).toEqual([1, 4, 2, 5, 3, 6]);
  });
});
