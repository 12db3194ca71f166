import fc from "fast-check";
import { expect, it } from "vitest";
import { rowGroups } from "../../src/figures/rowGroups.js";

it("leaves few rows alone", () => {
  expect(rowGroups(3, 10)).toEqual([
    { first: 1, last: 1, middle: 1 },
    { first: 2, last: 2, middle: 2 },
    { first: 3, last: 3, middle: 3 },
  ]);
  expect(rowGroups(0, 10)).toEqual([]);
});

it("puts every row into exactly one group, and no more groups than asked for", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 300 }), (count, most) => {
      const groups = rowGroups(count, most);
      expect(groups.length).toBeLessThanOrEqual(most);
      expect(
        groups.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
      ).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      expect(groups.every(({ first, middle, last }) => first <= middle && middle <= last)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
