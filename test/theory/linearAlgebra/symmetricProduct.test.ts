import { describe, expect, it } from "vitest";
import { multiply } from "../../../src/theory/linearAlgebra/multiply.js";
import { symmetricProduct } from "../../../src/theory/linearAlgebra/symmetricProduct.js";
import { expectWithin } from "../support/numbers.js";
import { symmetricMatrices } from "../support/symmetricMatrices.js";

describe("symmetricProduct", () => {
  it.each([1, 2, 7, 33])("is the matrix times a vector, size %i", (size) => {
    const matrix = symmetricMatrices["random entries"](size);
    const x = Float64Array.from({ length: size }, (_, i) => Math.cos(i));
    const into = new Float64Array(size).fill(5);
    symmetricProduct(matrix, size)(x, into);
    // Sums of `size` products of numbers below 1, in another order.
    expectWithin(into, multiply(matrix, size, x, size, 1), size * 2 ** -52);
  });

  it("refuses a wrong shape and what is not a number", () => {
    expect(() => symmetricProduct(new Float64Array(3), 2)).toThrow(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() => symmetricProduct(Float64Array.of(1, NaN, 0, 1), 2)).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
  });
});
