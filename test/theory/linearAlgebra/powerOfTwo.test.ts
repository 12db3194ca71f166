import { expect, it } from "vitest";
import { powerOfTwoNear } from "../../../src/theory/linearAlgebra/powerOfTwo.js";

it.each([1, 3, 0.1, 1e300, 1e-300, Number.MAX_VALUE, Number.MIN_VALUE, -12])(
  "powerOfTwoNear(%s) is a power of two within a factor of two",
  (value) => {
    const power = powerOfTwoNear(value);
    expect(Number.isInteger(Math.log2(power))).toBe(true);
    expect(Math.abs(value) / power).toBeGreaterThan(0.99);
    expect(Math.abs(value) / power).toBeLessThanOrEqual(2);
    // Scaling by it loses nothing.
    expect((value / power) * power).toBe(value);
  },
);
