import { describe, expect, it } from "vitest";
import { fromReflected, toReflected } from "../../../src/theory/linearAlgebra/reflectors.js";
import { expectWithin } from "../support/numbers.js";

// I − 2vvᵀ/vᵀv for v = (1, 1) on entries 1 and 2 exchanges them with opposite signs.
const swap = { vector: Float64Array.of(1, 1), first: 1, factor: 1 };
const flip = { vector: Float64Array.of(1), first: 0, factor: 2 };

describe("reflectors", () => {
  it("reflect each column of a row-major matrix", () => {
    expect([...fromReflected([swap], 3, Float64Array.of(1, 10, 2, 20, 3, 30), 2)]).toEqual([1, 10, -3, -30, -2, -20]);
    expect([...toReflected([swap, flip], 3, Float64Array.of(1, 2, 3), 1)]).toEqual([-1, -3, -2]);
  });

  it("undo each other in reverse order, and leave their argument alone", () => {
    const list = [
      { vector: Float64Array.of(3, 4, 0, 0, 12), first: 0, factor: 2 / 169 },
      { vector: Float64Array.of(1, 2, 2), first: 1, factor: 2 / 9 },
    ];
    const x = Float64Array.of(1, -2, 3, -4, 5);
    // Two reflections and their inverses: a few roundings.
    expectWithin(fromReflected(list, 5, toReflected(list, 5, x, 1), 1), x, 1e-14);
    expect([...x]).toEqual([1, -2, 3, -4, 5]);
  });

  it("refuse a wrong shape", () => {
    expect(() => fromReflected([swap], 3, new Float64Array(4), 1)).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
  });
});
