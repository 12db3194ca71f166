import { describe, expect, it } from "vitest";
import { largestMagnitude, norm, rowNorms } from "../../../src/theory/linearAlgebra/norm.js";
import { expectRelative, unitRoundoff } from "../support/numbers.js";

describe("norm", () => {
  it.each([1, 1e150, 1e-150, 1e300, 1e-300, 2 ** -1070])("of (3, −4)·%s is 5 times it", (scale) => {
    // A few roundings; subnormal inputs are exact multiples here.
    expectRelative(norm([3 * scale, -4 * scale]), 5 * scale, 8 * unitRoundoff);
  });

  it("takes a range of the entries", () => {
    expect(norm([100, 3, 4, 100], 1, 3)).toBe(5);
    expect(norm([1, 2], 2)).toBe(0);
  });

  it("is 0 for nothing and for zeros, and tells of NaN and Infinity", () => {
    expect(norm([])).toBe(0);
    expect(norm([0, 0])).toBe(0);
    expect(norm([1, NaN])).toBeNaN();
    expect(norm([1, -Infinity])).toBe(Infinity);
  });

  it("adds what is tiny to what is huge without harm", () => {
    expect(norm([1e200, 1e-200])).toBe(1e200);
  });
});

describe("rowNorms", () => {
  it("are the norms of the rows", () => {
    expect([...rowNorms([3, 4, -5, 12], 2)]).toEqual([5, 13]);
    expect([...rowNorms([3, -4], 1)]).toEqual([3, 4]);
  });
});

describe("largestMagnitude", () => {
  it("is the largest |v|", () => {
    expect(largestMagnitude([1, -7, 3])).toBe(7);
    expect(largestMagnitude([])).toBe(0);
  });
});
