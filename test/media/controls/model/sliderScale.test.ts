import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fractionOf,
  lastPosition,
  positionOf,
  steppedValue,
  valueAt,
  type SliderScale,
} from "../../../../media/controls/model/sliderScale.js";

const decades: SliderScale = { kind: "logarithmic", minimum: 0.001, maximum: 10, integer: false };
const noise: SliderScale = { kind: "linear", minimum: 0, maximum: 2, integer: false };
const count: SliderScale = { kind: "logarithmic", minimum: 2, maximum: 500, integer: true, step: 1 };
const scales = [decades, noise, count];

describe("positions", () => {
  it("has the ends of the scale at the ends of the slider", () => {
    for (const scale of scales) {
      expect(positionOf(scale, scale.minimum)).toBe(0);
      expect(positionOf(scale, scale.maximum)).toBe(lastPosition);
      expect(valueAt(scale, 0)).toBe(scale.minimum);
      expect(valueAt(scale, lastPosition)).toBe(scale.maximum);
    }
  });

  it("stands at the nearer end for values outside", () => {
    expect(fractionOf(decades, 1e-9)).toBe(0);
    expect(fractionOf(decades, -1)).toBe(0);
    expect(fractionOf(decades, 100)).toBe(1);
  });

  it("puts the geometric mean in the middle of a logarithmic scale", () => {
    expect(fractionOf(decades, 0.1)).toBeCloseTo(0.5, 12);
  });

  it("grows with the value", () => {
    fc.assert(
      fc.property(fc.constantFrom(...scales), fc.nat(lastPosition), fc.nat(lastPosition), (scale, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(valueAt(scale, low)).toBeLessThanOrEqual(valueAt(scale, high));
      }),
    );
  });

  it("comes back to the value that was put on it: rounding a value moves the thumb by less than the rounding", () => {
    fc.assert(
      fc.property(fc.nat(lastPosition), (position) => {
        // Three significant digits are off by at most 0.5 %, which on four decades is 1000 · log10(1.005) / 4 < 0.6
        // positions.
        expect(Math.abs(positionOf(decades, valueAt(decades, position)) - position)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("rounding", () => {
  it("gives three significant digits on a logarithmic scale", () => {
    fc.assert(
      fc.property(fc.nat(lastPosition), (position) => {
        const value = valueAt(decades, position);
        expect(value).toBe(Number(value.toPrecision(3)));
      }),
    );
  });

  it("gives multiples of a round step, without round-off, on a linear scale", () => {
    expect(valueAt(noise, 150)).toBe(0.3);
    expect(valueAt(noise, 151)).toBe(0.3);
    expect(String(valueAt(noise, 703))).toBe("1.41");
  });

  it("gives whole numbers for integers", () => {
    fc.assert(fc.property(fc.nat(lastPosition), (position) => Number.isInteger(valueAt(count, position))));
  });
});

describe("steps", () => {
  it("always moves, except at the end it moves to", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scales),
        fc.nat(lastPosition),
        fc.constantFrom(-10, -1, 1, 10),
        (scale, position, steps) => {
          const value = valueAt(scale, position);
          const next = steppedValue(scale, value, steps);
          const end = steps > 0 ? scale.maximum : scale.minimum;
          if (value === end) expect(next).toBe(end);
          else expect(Math.sign(next - value)).toBe(Math.sign(steps));
        },
      ),
    );
  });

  it("moves small integers by one, and large ones by one percent of the scale", () => {
    expect(steppedValue(count, 2, 1)).toBe(3);
    expect(steppedValue(count, 3, -1)).toBe(2);
    expect(steppedValue(count, 400, 1)).toBe(423);
  });

  it("goes to the ends for Home and End", () => {
    for (const scale of scales) {
      expect(steppedValue(scale, valueAt(scale, 500), -Infinity)).toBe(scale.minimum);
      expect(steppedValue(scale, valueAt(scale, 500), Infinity)).toBe(scale.maximum);
    }
  });
});
