import { expect, it } from "vitest";
import {
  asShown,
  close,
  oneAsShown,
  powerBase,
  settledDigits,
  texNumbers,
  wholeNumber,
} from "../../src/statements/texNumber.js";

it("writes numbers as a paper does", () => {
  const { number } = texNumbers();
  expect([0, 3.57, 0.045, 4470.7023, 2.7052529e-6, 1e-7, 12519, 1.5e7, Infinity, -0.25].map(number)).toEqual([
    "0",
    "3.57",
    "0.045",
    "4471",
    "2.705\\times10^{-6}",
    "10^{-7}",
    "12\\,520",
    "1.5\\times10^{7}",
    "\\infty",
    "-0.25",
  ]);
  expect([8190, 12519, 6.2637e12].map(wholeNumber)).toEqual(["8190", "12\\,519", "6.264\\times10^{12}"]);
});

it("keeps the digits of a number's distance from 1", () => {
  const { fromOne, exponential } = texNumbers();
  expect([2.57006, 0.00335812, -2.85e-5, 0].map(fromOne)).toEqual(["3.57", "1.00336", "0.9999715", "1"]);
  expect([Math.log(4470.7), 1e-6, 1000, Infinity].map(exponential)).toEqual([
    "4471",
    "1.000001",
    "1.97\\times10^{434}",
    "\\infty",
  ]);
  expect([asShown(3.57006, 4), oneAsShown(0.00335812, 4)]).toEqual([3.57, 1.00336]);
});

it("takes more digits until a formula comes out, and gives up at ten", () => {
  expect(settledDigits((digits) => asShown(1.23444, digits) > 1.2343)).toBe(5);
  expect(settledDigits(() => false)).toBeNull();
  expect([close(1.0003, 1), close(1.001, 1), close(0, 0)]).toEqual([true, false, true]);
});

it("puts what is a power already into parentheses", () => {
  expect([powerBase("3.57"), powerBase("2\\times10^{-6}")]).toEqual(["3.57", "\\left(2\\times10^{-6}\\right)"]);
});
