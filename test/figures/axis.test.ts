import { describe, expect, it } from "vitest";
import {
  axisFraction,
  axisPoint,
  axisTicks,
  axisTicksWithin,
  axisTitle,
  axisValue,
  niceDomain,
  type Axis,
} from "../../src/figures/axis.js";

const axis = (more: Partial<Axis>): Axis => ({ name: "x", scale: "linear", domain: [0, 1], ...more });
const labels = (more: Partial<Axis>, count: number) => axisTicks(axis(more), count).map(({ label }) => label);

describe("axisTicks", () => {
  it("labels a linear axis with one number of decimals and true minus signs", () => {
    expect(labels({ domain: [-1, 1] }, 5)).toEqual(["−1.0", "−0.5", "0.0", "0.5", "1.0"]);
    expect(labels({ domain: [0, 0.1] }, 5)).toEqual(["0.00", "0.02", "0.04", "0.06", "0.08", "0.10"]);
  });

  it("writes powers where decimals would be long", () => {
    expect(labels({ domain: [0, 4e-12] }, 4)).toEqual(["0", "10⁻¹²", "2×10⁻¹²", "3×10⁻¹²", "4×10⁻¹²"]);
    expect(labels({ domain: [0, 2e9] }, 2)).toEqual(["0", "10⁹", "2×10⁹"]);
  });

  it("keeps to whole numbers, and to index 1 at the start", () => {
    expect(labels({ domain: [-0.5, 4.5], integer: true }, 6)).toEqual(["0", "1", "2", "3", "4"]);
    expect(labels({ domain: [0.5, 500.5], integer: true }, 5)).toEqual(["1", "100", "200", "300", "400", "500"]);
    expect(labels({ domain: [0.5, 1.5], integer: true }, 5)).toEqual(["1"]);
    expect(labels({ domain: [0.5, 11.5], integer: true }, 5)).toEqual(["1", "2", "4", "6", "8", "10"]);
    expect(labels({ domain: [0.5, 20.5], integer: true }, 5)).toEqual(["1", "5", "10", "15", "20"]);
    expect(labels({ domain: [0.5, 12.5], integer: true }, 5)).toEqual(["1", "4", "6", "8", "10", "12"]);
    expect(labels({ domain: [-0.5, 99.5], integer: true }, 5)).toEqual(["0", "20", "40", "60", "80"]);
  });

  it("thins out decades, keeping the last", () => {
    expect(labels({ scale: "log", domain: [1e-9, 1] }, 4)).toEqual(["10⁻⁹", "10⁻⁶", "10⁻³", "1"]);
    expect(labels({ scale: "log", domain: [1e-3, 1] }, 8)).toEqual(["10⁻³", "10⁻²", "10⁻¹", "1"]);
  });

  it("labels exponents as the powers they stand for, also those that no number holds", () => {
    expect(labels({ domain: [0, 9], exponents: true }, 4)).toEqual(["1", "10³", "10⁶", "10⁹"]);
    expect(labels({ domain: [0, 1], exponents: true }, 5)).toEqual(["1", "2", "5", "10"]);
    expect(labels({ domain: [0, 600], exponents: true }, 4)).toEqual(["1", "10²⁰⁰", "10⁴⁰⁰", "10⁶⁰⁰"]);
    expect(axisTicks(axis({ domain: [0, 1], exponents: true }), 5)[1]?.value).toBeCloseTo(Math.log10(2), 15);
  });

  it("tells numbers near 1 apart, and shows small ones as powers", () => {
    expect(labels({ domain: [1, 1.0004] }, 4)).toEqual(["1.0000", "1.0001", "1.0002", "1.0003", "1.0004"]);
    expect(labels({ domain: [0, 4e-4] }, 4)).toEqual(["0", "10⁻⁴", "2×10⁻⁴", "3×10⁻⁴", "4×10⁻⁴"]);
  });

  it("divides an axis of one decade", () => {
    expect(labels({ scale: "log", domain: [0.1, 1] }, 5)).toEqual(["0.1", "0.2", "0.5", "1"]);
  });
});

it("takes fewer ticks where more would have longer labels than there is room for", () => {
  const within = (domain: Axis["domain"], characters: number) =>
    axisTicksWithin(axis({ domain }), 8, characters).map(({ label }) => label);
  expect(within([0, 4.9e-6], 8)).toContain("4.5×10⁻⁶");
  expect(within([0, 4.9e-6], 7)).toEqual(["0", "10⁻⁶", "2×10⁻⁶", "3×10⁻⁶", "4×10⁻⁶"]);
  expect(within([0, 0.5], 7)).toHaveLength(11);
});

it("names an axis with its symbol and scale", () => {
  expect(axisTitle(axis({ name: "multiplier", symbol: "c_t", scale: "log" }))).toBe("multiplier cₜ (log)");
  expect(axisTitle(axis({ name: "mean squared error" }))).toBe("mean squared error");
});

it("writes the values of an axis with all their digits", () => {
  expect(axisValue(axis({}), 0.1)).toBe("0.1");
  expect(axisValue(axis({ exponents: true }), Math.log10(2))).toBe("2");
  expect(axisValue(axis({ exponents: true }), 400.5)).toBe("3.162×10⁴⁰⁰");
  expect(axisTitle(axis({ name: "ratio", exponents: true }))).toBe("ratio (log)");
});

it("gives domains round ends around their range", () => {
  expect(niceDomain([-1.04, 1.43], "linear")).toEqual([-1.5, 1.5]);
  expect(niceDomain([2.7e-6, 7.9e-4], "log")).toEqual([expect.closeTo(1e-6, 15), expect.closeTo(1e-3, 15)]);
  expect(niceDomain([1e-3, 1], "log")).toEqual([1e-3, 1]);
  const [from, to] = niceDomain([3, 3], "linear");
  expect(from).toBeLessThan(3);
  expect(to).toBeGreaterThan(3);
});

it("places values on linear and logarithmic axes", () => {
  expect(axisFraction({ scale: "linear", domain: [2, 4] }, 3)).toBe(0.5);
  expect(axisFraction({ scale: "log", domain: [1e-4, 1] }, 1e-3)).toBeCloseTo(0.25, 12);
});

it("marks domains at the ends of double precision, where there are no round numbers between", () => {
  const linear = (from: number, to: number) =>
    axisTicks({ name: "x", scale: "linear", domain: [from, to] }, 5).map(({ value }) => value);
  expect(linear(-5e-324, 5e-324)).toEqual([-5e-324, 0, 5e-324]);
  expect(linear(-1.7e308, 1.7e308)).toEqual([-1.7e308, 0, 1.7e308]);
  expect(niceDomain([-5e-324, 5e-324], "linear")).toEqual([-5e-324, 5e-324]);
});

it("gives domains that values can be placed in, for one value and at the ends of double precision", () => {
  expect(niceDomain([1, 1], "log")).toEqual([0.1, 1]);
  expect(niceDomain([1e-300, Infinity], "log")).toEqual([expect.closeTo(1e-300, 310), Number.MAX_VALUE]);
  expect(niceDomain([5e-324, 1.7e308], "log")).toEqual([5e-324, Number.MAX_VALUE]);
  expect(niceDomain([0, 1], "log")).toEqual([5e-324, 1]);
  expect(niceDomain([0, 1.03 * 1.79e308], "linear")).toEqual([0, Number.MAX_VALUE]);
  expect(niceDomain([-Infinity, Infinity], "linear")).toEqual([-Number.MAX_VALUE, Number.MAX_VALUE]);
  expect(niceDomain([Number.MAX_VALUE, Number.MAX_VALUE], "linear")[1]).toBe(Number.MAX_VALUE);
  expect(niceDomain([5e-324, 5e-324], "linear")).toEqual([0, 1e-323]);
});

it("places values where lengths and quotients leave double precision", () => {
  const linear = { scale: "linear", domain: [-Number.MAX_VALUE, Number.MAX_VALUE] } as const;
  expect([0, Number.MAX_VALUE].map((value) => axisFraction(linear, value))).toEqual([0.5, 1]);
  expect(axisPoint(linear, 0.75) / Number.MAX_VALUE).toBeCloseTo(0.5, 12);
  const log = { scale: "log", domain: [1e-200, 1e200] } as const;
  expect([1e-200, 1, 1e200].map((value) => axisFraction(log, value))).toEqual([0, 0.5, 1]);
  expect(axisPoint(log, 0.75) / 1e100).toBeCloseTo(1, 9);
  expect(
    axisTicks({ name: "x", ...log, domain: [1e307, Number.MAX_VALUE] }, 5).every(({ value }) => value < Infinity),
  ).toBe(true);
});
