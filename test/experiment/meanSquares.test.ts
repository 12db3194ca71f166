import { expect, it } from "vitest";
import { meanSquareDifference, meanSquareFromTruth } from "../../src/experiment/meanSquares.js";

it("counts all outputs of a point together against labels, and one by one against the one truth", () => {
  const fit = Float64Array.of(1, 2, 3, 4);
  expect(meanSquareDifference(fit, Float64Array.of(0, 0, 0, 0), 1)).toBe(30 / 4);
  expect(meanSquareDifference(fit, Float64Array.of(0, 0, 0, 0), 2)).toBe(30 / 2);
  expect(meanSquareFromTruth(fit, Float64Array.of(1, 3), 2, ["problem", "truth"])).toBe(2 / 4);
  expect(meanSquareFromTruth(fit, Float64Array.of(1, 2, 3, 4), 1, ["problem", "truth"])).toBe(0);
});
