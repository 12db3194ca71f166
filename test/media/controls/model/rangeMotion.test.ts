import { describe, expect, it } from "vitest";
import { intervalAt, isMoving, redirected } from "../../../../media/controls/model/rangeMotion.js";

const narrow = { minimum: 0.1, maximum: 1 };
const wide = { minimum: 0.001, maximum: 10 };

describe("the motion of a range", () => {
  it("is at rest when it begins", () => {
    const motion = redirected(undefined, narrow, 5);
    expect(isMoving(motion, 5)).toBe(false);
    expect(intervalAt(motion, 5)).toEqual(narrow);
  });

  it("goes from one interval to the other and ends exactly there", () => {
    const motion = redirected(redirected(undefined, narrow, 0), wide, 100);
    expect(intervalAt(motion, 100)).toEqual(narrow);
    expect(isMoving(motion, 200)).toBe(true);
    const between = intervalAt(motion, 150);
    expect(between.minimum).toBeLessThan(0.1);
    expect(between.minimum).toBeGreaterThan(0.001);
    expect(intervalAt(motion, 10_000)).toEqual(wide);
    expect(intervalAt(motion, Infinity)).toEqual(wide);
    expect(isMoving(motion, 10_000)).toBe(false);
  });

  it("does not start again for the same goal, and turns round where it is", () => {
    const motion = redirected(redirected(undefined, narrow, 0), wide, 100);
    expect(redirected(motion, { ...wide }, 150)).toBe(motion);
    expect(intervalAt(redirected(motion, narrow, 150), 150)).toEqual(intervalAt(motion, 150));
  });

  it("moves ends at zero too", () => {
    const motion = redirected(redirected(undefined, { minimum: 0, maximum: 2 }, 0), { minimum: 0, maximum: 4 }, 0);
    expect(intervalAt(motion, 100).minimum).toBe(0);
    expect(intervalAt(motion, 100).maximum).toBeGreaterThan(2);
  });
});
