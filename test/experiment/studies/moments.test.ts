import { expect, it } from "vitest";
import { Moments } from "../../../src/experiment/studies/moments.js";

const momentsOf = (values: readonly number[]) => {
  const moments = new Moments();
  values.forEach((value) => {
    moments.include(value);
  });
  return moments;
};

it("tells mean and standard error, also of numbers far from 0", () => {
  // Mean 5, sum of squares 32 over 8 numbers: s² = 32/7.
  for (const offset of [0, 1e9]) {
    const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9].map((value) => value + offset));
    expect(moments.count).toBe(8);
    expect(moments.mean - offset).toBeCloseTo(5, 6);
    // 1e9 leaves 7 decimals of each number.
    expect(moments.standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 6);
  }
});

it("has no spread before there are two numbers", () => {
  expect(momentsOf([])).toMatchObject({ count: 0, mean: 0, standardError: 0 });
  expect(momentsOf([3])).toMatchObject({ mean: 3, standardError: 0 });
});
