import { describe, expect, it } from "vitest";
import { fixSign } from "../../../src/theory/linearAlgebra/fixSign.js";

describe("fixSign", () => {
  it.each([
    [[-1, 2], [-1, 2].map((value) => -value)],
    [
      [-0.4, 1],
      [-0.4, 1],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [0, -3],
      [-0, 3],
    ],
  ])("makes the first component of at least half the largest positive: %j", (vector, expected) => {
    const values = Float64Array.from(vector);
    fixSign(values);
    expect([...values]).toEqual(expected);
  });
});
