import { describe, expect, it } from "vitest";
import { formatDuration, formatFull, formatNumber, formatPowerOfTen, plural } from "../../src/figures/format.js";

describe("formatNumber", () => {
  it.each([
    [4470.7, "4471"],
    [0.045, "0.045"],
    [2.7052529165039e-6, "2.71×10⁻⁶"],
    [3.57006086798776, "3.57"],
    [0, "0"],
    [-0, "0"],
    [11, "11"],
    [-1.5, "−1.5"],
    [10_000, "10\u202f000"],
    [123_456.7, "123\u202f457"],
    [1e6, "10⁶"],
    [2.5e9, "2.5×10⁹"],
    [1e-6, "10⁻⁶"],
    [0.001, "0.001"],
    [0.00012345, "1.23×10⁻⁴"],
    [Infinity, "∞"],
    [-Infinity, "−∞"],
    [Number.NaN, "–"],
    [null, "–"],
    [undefined, "–"],
    [5e-324, "4.94×10⁻³²⁴"],
    [0.30000000000000004, "0.3"],
    [-2.5e-7, "−2.5×10⁻⁷"],
  ])("shows %s as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it("rounds before it chooses a notation", () => {
    expect(formatNumber(0.00099999)).toBe("0.001");
    expect(formatNumber(999_999.9)).toBe("10⁶");
    expect(formatNumber(9.9999)).toBe("10");
    expect(formatNumber(9999.9)).toBe("10\u202f000");
  });

  it("gives fewer digits on request", () => {
    expect(formatNumber(12.3456, 3)).toBe("12.3");
    expect(formatNumber(123.456, 2)).toBe("123");
  });
});

describe("formatFull", () => {
  it.each([
    [2.7052529165039e-6, "2.7052529165039×10⁻⁶"],
    [0.1, "0.1"],
    [-0.25, "−0.25"],
    [3.66e-5, "3.66×10⁻⁵"],
    [1e21, "1×10²¹"],
    [0, "0"],
    [null, "–"],
    [Infinity, "∞"],
    [123456.789, "123456.789"],
  ])("shows %s as %s", (value, text) => {
    expect(formatFull(value)).toBe(text);
  });
});

it("writes durations in the unit that suits them", () => {
  expect([0.01, 0.4, 12.3, 1500, 90_000].map(formatDuration)).toEqual([
    "< 0.1 ms",
    "0.4 ms",
    "12 ms",
    "1.5 s",
    "1.5 min",
  ]);
});

it("writes powers of ten and counts", () => {
  expect([-12, 0, 1, 3].map(formatPowerOfTen)).toEqual(["10⁻¹²", "1", "10", "10³"]);
  expect([plural(1, "round"), plural(0, "round"), plural(4, "round")]).toEqual(["1 round", "0 rounds", "4 rounds"]);
});
