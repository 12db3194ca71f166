import { describe, expect, it } from "vitest";
import {
  requireCount,
  requireFinite,
  requireLength,
  requireNonNegative,
  requirePositive,
} from "../../src/theory/requirements.js";

describe("requirements", () => {
  it("accept what they ask for", () => {
    requireLength("fit", "labels", [1, 2], 2);
    requireFinite("fit", "labels", [0, -1, Number.MAX_VALUE]);
    requirePositive("fit", "tolerance", 5e-324);
    requireNonNegative("fit", "offset", 0);
    requireCount("fit", "rounds", 0, 0);
  });

  it("name operation, parameter, value and constraint", () => {
    expect(() => requireLength("fit", "labels", [1], 2)).toThrow("fit: labels has 1 entries, its shape asks for 2");
    expect(() => requireFinite("fit", "labels", [1, NaN])).toThrow(/fit: labels\[1\] is NaN/);
    expect(() => requirePositive("fit", "tolerance", 0)).toThrow(/fit: tolerance is 0; give a number greater than 0/);
    expect(() => requireNonNegative("fit", "offset", -1)).toThrow(/fit: offset is -1; give a number of at least 0/);
    expect(() => requireCount("fit", "rounds", 1.5, 0)).toThrow(/fit: rounds is 1.5; give a whole number, at least 0/);
  });

  it.each([NaN, Infinity, -Infinity])("refuse %s as not finite", (value) => {
    expect(() => requireNonNegative("fit", "offset", value)).toThrow(expect.objectContaining({ code: "notFinite" }));
    expect(() => requirePositive("fit", "tolerance", value)).toThrow(expect.objectContaining({ code: "notFinite" }));
    expect(() => requireFinite("fit", "labels", [value])).toThrow(expect.objectContaining({ code: "notFinite" }));
  });
});
