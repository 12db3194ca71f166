import { describe, expect, it } from "vitest";
import {
  angleBetween,
  angleOfComplement,
  arcCosine0,
  arcCosine1Complement,
} from "../../../src/theory/kernels/arcCosine.js";
import { expectRelative, unitRoundoff } from "../support/numbers.js";

describe("angleBetween", () => {
  it("is 0, π/2 and π where it should be, whatever the lengths", () => {
    expect(angleBetween([3, 4], [3, 4])).toBe(0);
    expect([angleBetween([2], [0.5]), angleBetween([2], [-0.5])]).toEqual([0, Math.PI]);
    expectRelative(angleBetween([1e200, 0], [0, 1e-200]), Math.PI / 2, 2 * unitRoundoff);
    expectRelative(angleBetween([1, 0], [1e-200, 1e-200]), Math.PI / 4, 4 * unitRoundoff);
  });

  it("keeps small angles that an arc cosine would lose", () => {
    // Normalisation rounds the coordinates to 2⁻⁵³.
    for (const angle of [1e-3, 1e-9, 1e-12])
      expect(Math.abs(angleBetween([1, 0], [Math.cos(angle), Math.sin(angle)]) - angle)).toBeLessThan(4 * unitRoundoff);
  });
});

describe("the arc-cosine kernels", () => {
  it("have the values of arccos at u = 1, 0 and −1", () => {
    expect([arcCosine0(0), arcCosine0(Math.PI / 2), arcCosine0(Math.PI)]).toEqual([1, 0.5, 0]);
    expect(arcCosine1Complement(0)).toBe(0);
    expectRelative(arcCosine1Complement(Math.PI / 2), 1 - 1 / Math.PI, 4 * unitRoundoff);
    expectRelative(arcCosine1Complement(Math.PI), 1, 4 * unitRoundoff);
  });

  it("are derivative and function: dκ1/du = κ0", () => {
    const h = 1e-5;
    for (const u of [-0.9, -0.2, 0, 0.4, 0.95]) {
      const slope = -(arcCosine1Complement(Math.acos(u + h)) - arcCosine1Complement(Math.acos(u - h))) / (2 * h);
      // h²|κ0″|/6, where κ0″ = u(1 − u²)^(−3/2)/π is at most 10, and rounding 2⁻⁵²/h.
      expect(Math.abs(slope - arcCosine0(Math.acos(u)))).toBeLessThan(1e-9);
    }
  });

  it("agree with the printed κ1", () => {
    for (const u of [-1, -0.7, 0, 0.3, 0.99, 1]) {
      const printed = (Math.sqrt(1 - u * u) + u * (Math.PI - Math.acos(u))) / Math.PI;
      // A handful of roundings of numbers up to 2.
      expect(Math.abs(1 - arcCosine1Complement(Math.acos(u)) - printed)).toBeLessThan(1e-15);
    }
  });

  it("angles come back from complements", () => {
    expect(angleOfComplement(0)).toBe(0);
    expect(angleOfComplement(-1e-17)).toBe(0);
    expect(angleOfComplement(2)).toBe(Math.PI);
    for (const angle of [1e-8, 0.3, 2])
      expectRelative(angleOfComplement(2 * Math.sin(angle / 2) ** 2), angle, 8 * unitRoundoff);
  });
});
