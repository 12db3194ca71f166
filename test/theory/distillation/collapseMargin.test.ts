import { expect, it } from "vitest";
import { collapseMargin } from "../../../src/theory/distillation/collapseMargin.js";

it("collapseMargin is nothing before round 0 and stays far below what can be seen", () => {
  expect(collapseMargin(0)).toBe(0);
  expect(collapseMargin(10)).toBe(10 * 2 ** -50);
  // 10,000 rounds down from r_0 = 10,000.
  expect(collapseMargin(5e7)).toBeLessThan(1e-7);
});
