import { expect, it } from "vitest";
import { dataSize } from "../../../../media/controls/model/dataSize.js";

it("counts values, and rows of several", () => {
  expect(dataSize([1])).toBe("1 value");
  expect(dataSize([1, 2, 3])).toBe("3 values");
  expect(
    dataSize([
      [1, 2],
      [3, 4],
    ]),
  ).toBe("2 rows × 2");
  expect(dataSize(undefined)).toBe("none");
});
