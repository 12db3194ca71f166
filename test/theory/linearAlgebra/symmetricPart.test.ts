import { describe, expect, it } from "vitest";
import { rescale, symmetricPart } from "../../../src/theory/linearAlgebra/symmetricPart.js";

describe("symmetricPart", () => {
  it("is the mean of A and Aᵀ over a power of two near the largest entry", () => {
    expect(symmetricPart("test", Float64Array.of(8, 4, 0, -2), 2)).toEqual({
      entries: Float64Array.of(1, 0.25, 0.25, -0.25),
      scale: 8,
      largest: 8,
    });
    expect(symmetricPart("test", new Float64Array(1), 1)).toEqual({
      entries: Float64Array.of(0),
      scale: 1,
      largest: 0,
    });
  });

  it("drops what weighs nothing beside the largest", () => {
    expect([...symmetricPart("test", Float64Array.of(1, 1e-130, 1e-130, 1e-100), 2).entries]).toEqual([
      1, 0, 0, 1e-100,
    ]);
  });

  it("names who asked", () => {
    expect(() => symmetricPart("test", Float64Array.of(NaN), 1)).toThrow(/^test: matrix\[0\]/);
  });
});

describe("rescale", () => {
  it("goes back to the matrix's unit, or says that this leaves double precision", () => {
    expect([...rescale("test", Float64Array.of(1, -0.5), { scale: 4, largest: 4 })]).toEqual([4, -2]);
    expect(() => rescale("test", Float64Array.of(4), { scale: 2 ** 1023, largest: 1e308 })).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });
});
