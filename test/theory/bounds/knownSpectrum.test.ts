import { expect, it } from "vitest";
import { knownSpectrum } from "../../../src/theory/bounds/knownSpectrum.js";
import { multiplierFloors } from "../../../src/theory/bounds/multiplierFloors.js";
import { nearInterpolation } from "../../../src/theory/bounds/nearInterpolation.js";

const leading = {
  eigenvalues: Float64Array.of(3, 2),
  coefficients: Float64Array.of(1, 1),
  count: 9,
  outputs: 1,
  rank: 2,
};

it("fails where only leading eigenvalues are at hand, and is not mentioned elsewhere", () => {
  expect(knownSpectrum(leading).map(({ holds }) => holds)).toEqual([false]);
  expect(knownSpectrum({ ...leading, count: 2 })).toEqual([]);
});

it("silences every floor that takes the smallest eigenvalue", () => {
  for (const { multipliers, hypotheses } of multiplierFloors(leading, 5, 3)) {
    expect(multipliers).toBeNull();
    expect(hypotheses.some(({ holds }) => !holds)).toBe(true);
  }
  expect(nearInterpolation(leading, 5).map(({ value }) => value)).toEqual([null, null]);
});
