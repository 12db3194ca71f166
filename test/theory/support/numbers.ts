import { expect } from "vitest";

/** |actual − expected| ≤ tolerance·|expected|, with both numbers in the message. */
export function expectRelative(actual: number, expected: number, tolerance: number, what = ""): void {
  const error = Math.abs(actual - expected);
  if (!(error <= tolerance * Math.abs(expected))) {
    expect.fail(
      `${what}: ${actual} is not within ${tolerance} of ${expected} (relative error ${error / Math.abs(expected)})`,
    );
  }
}

/** Entry by entry, |actual − expected| ≤ tolerance. */
export function expectWithin(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what = "",
): void {
  expect(actual.length, what).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) {
    const error = Math.abs(actual[i] - expected[i]);
    if (!(error <= tolerance)) expect.fail(`${what}[${i}]: ${actual[i]} is not within ${tolerance} of ${expected[i]}`);
  }
}

/** actual ≤ bound, without the cost of an assertion object: for loops over thousands of problems. NaN fails. */
export function expectAtMost(actual: number, bound: number, what: string): void {
  if (!(actual <= bound)) expect.fail(`${what}: ${actual} is above ${bound}`);
}

export const unitRoundoff = 2 ** -53;
