import { expect, it } from "vitest";
import { clipRamp } from "../../../src/figures/look/ramp.js";

it("keeps the longest visible stretch of a ramp", () => {
  const steps = (part: number) => (part < 0.25 ? "#000000" : part < 0.5 ? "#fefefe" : "#333333");
  expect(clipRamp(steps, [255, 255, 255], 3)(0)).toBe("#333333");
  expect(clipRamp(steps, [255, 255, 255], 3)(1)).toBe("#333333");
});
