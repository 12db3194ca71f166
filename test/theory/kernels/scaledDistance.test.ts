import { describe, expect, it } from "vitest";
import { scaledDistance } from "../../../src/theory/kernels/scaledDistance.js";

describe("scaledDistance", () => {
  it("is ‖x − t‖/ℓ in any dimension", () => {
    expect(scaledDistance([1], [3], 0.5)).toBe(4);
    expect(scaledDistance([0, 0], [3, 4], 2)).toBe(2.5);
    expect(scaledDistance([1, 1, 1, 1], [2, 2, 2, 2], 1)).toBe(2);
  });

  it("does not feel a common power of two, and has limits", () => {
    expect(scaledDistance([2 ** -500, 0], [0, 2 ** -499], 2 ** -500)).toBe(Math.sqrt(5));
    expect(scaledDistance([1e200, 0], [-1e200, 0], 1e-10)).toBe(Infinity);
    expect(scaledDistance([1, 2], [1, 2], 1e-300)).toBe(0);
  });
});
