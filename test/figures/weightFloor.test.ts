import { expect, it } from "vitest";
import { weightFloor } from "../../src/figures/weightFloor.js";

const weights = (...values: number[]) => [Float64Array.from(values)];

it("lies below all positive weights within the rank", () => {
  expect(weightFloor(weights(1, 0.5, 2e-7), 3)).toBe(1e-8);
  expect(weightFloor(weights(1, 0.5, 2e-7), 2)).toBe(1e-2);
  expect(weightFloor(weights(1, 0, 0), 3)).toBe(1e-2);
});

it("goes no deeper than 10⁻¹²", () => {
  expect(weightFloor(weights(1, 1e-40), 2)).toBe(1e-12);
  expect(weightFloor([], 0)).toBe(1e-2);
});

it("stays one step deeper than needed, but not two, and never too shallow", () => {
  expect(weightFloor(weights(1, 3e-4), 2, 1e-5)).toBe(1e-5);
  expect(weightFloor(weights(1, 3e-3), 2, 1e-5)).toBe(1e-3);
  expect(weightFloor(weights(1, 3e-7), 2, 1e-5)).toBe(1e-8);
});
