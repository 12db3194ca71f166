import { expect, it } from "vitest";
import { requireFiniteNorm } from "../../../src/theory/distillation/squaredNorm.js";

it("names the round whose squared norm leaves double precision", () => {
  expect(() => requireFiniteNorm(3, Infinity)).toThrowError(
    expect.objectContaining({ code: "overflow", details: { round: 3, squaredNorm: Infinity } }),
  );
  expect(() => requireFiniteNorm(3, 1e300)).not.toThrow();
});
