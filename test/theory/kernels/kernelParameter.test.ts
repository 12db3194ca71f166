import { describe, expect, it } from "vitest";
import {
  requireParameter,
  type NumberParameter,
  type ParameterRange,
} from "../../../src/theory/kernels/kernelParameter.js";

const described = { name: "weight", symbol: "w", help: "A weight.", suggestion: 1 } as const;
const numberIn = (range: ParameterRange, whole = false): NumberParameter => ({
  ...described,
  range,
  scale: "linear",
  softRange: [0, 1],
  ...(whole ? { integer: true } : {}),
});
const told = (parameter: NumberParameter, value: number) => () => {
  requireParameter("some", "weight", parameter, value);
};

describe("requireParameter", () => {
  it.each([
    [{ minimum: 0, maximum: 2 }, [0, 2]],
    [{ exclusiveMinimum: 0, exclusiveMaximum: 2 }, [Number.MIN_VALUE, 1.9]],
    [{}, [-1e300, 1e300]],
  ])("takes what lies in %o", (range, values) => {
    for (const value of values) expect(told(numberIn(range), value)).not.toThrow();
  });

  it.each([
    [{ minimum: 0, maximum: 2 }, 3, "give a number of at least 0 and at most 2."],
    [{ exclusiveMinimum: 0 }, 0, "give a number greater than 0."],
    [{ exclusiveMaximum: 2 }, 2, "give a number less than 2."],
  ])("refuses what does not lie in %o: %s", (range, value, constraint) => {
    expect(told(numberIn(range), value)).toThrow(`some kernel: weight is ${value}; ${constraint}`);
  });

  it("refuses what is no number, or not whole", () => {
    expect(told(numberIn({}), NaN)).toThrow(/give a finite number\.$/);
    expect(told(numberIn({ exclusiveMinimum: 0 }), Infinity)).toThrow(/give a finite number greater than 0/);
    expect(told(numberIn({ minimum: 1, maximum: 9 }, true), 1.5)).toThrow(
      /give a whole number, at least 1 and at most 9/,
    );
    expect(told(numberIn({ minimum: 1, maximum: 9 }, true), 9)).not.toThrow();
  });

  it("refuses what is not among the choices", () => {
    const choice = { ...described, choices: [1.5, 2.5] };
    expect(() => {
      requireParameter("some", "weight", choice, 2);
    }).toThrow("some kernel: weight is 2; give 1.5 or 2.5.");
  });
});
