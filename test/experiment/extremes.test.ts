import { expect, it } from "vitest";
import { extremes } from "../../src/experiment/extremes.js";

it("keeps the extremes of every stretch and of every column, in the order of the points", () => {
  const x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10];
  const first = [0, 9, 1, 1, 2, 5, 5, 5, 5, 5];
  const second = [0, 0, 0, -7, 0, 0, 0, 0, 3, 0];
  // Stretches [0, 5) and [5, 10]: ends 0, 4, 5, 10; heights of the first column 0, 1 and 5; of the second 0, 3 and 5,
  // 8.
  expect(extremes(x, [first, second], 2)).toEqual([0, 1, 3, 4, 5, 8, 9]);
});

it("takes no points, and one", () => {
  expect(extremes([], [[]], 10)).toEqual([]);
  expect(extremes([3], [[1]], 10)).toEqual([0]);
});
