import { expect, it } from "vitest";
import { column, shownRounds } from "../../src/figures/selection.js";

it("shows all rounds while they can be told apart", () => {
  expect(shownRounds(4, 1)).toEqual([0, 1, 2, 3]);
  expect(shownRounds(0, -1)).toEqual([]);
});

it("shows the first, the last and the chosen of many", () => {
  const shown = shownRounds(10_000, 1234);
  expect(shown.length).toBeLessThanOrEqual(61);
  expect(shown).toEqual(expect.arrayContaining([0, 1234, 9999]));
  expect([...shown].sort((a, b) => a - b)).toEqual(shown);
});

it("takes a column out of rows", () => {
  expect(Array.from(column(Float64Array.of(1, 10, 2, 20, 3, 30), 1, 2))).toEqual([10, 20, 30]);
  const single = Float64Array.of(1, 2);
  expect(column(single, 0, 1)).toBe(single);
});
