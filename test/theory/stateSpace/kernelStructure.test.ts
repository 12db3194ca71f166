import { describe, expect, it } from "vitest";
import { structuredGram } from "../../../src/theory/stateSpace/kernelStructure.js";
import { line } from "../support/points.js";

describe("structuredGram", () => {
  it.each([
    ["cubicSpline", "state space, cubic spline"],
    ["brownianBridge", "state space, Brownian bridge"],
    ["brownianMotion", "state space, Brownian motion"],
  ])("of %s is %s", (kind, method) => {
    expect(structuredGram({ kind }, line(0.2, 0.4))?.method).toBe(method);
  });

  it("of the exponential kernel exists in one dimension only", () => {
    expect(structuredGram({ kind: "exponential", lengthScale: 2 }, line(-3, 4))?.method).toBe(
      "state space, exponential",
    );
    expect(
      structuredGram(
        { kind: "exponential", lengthScale: 2 },
        { count: 1, dimension: 2, values: Float64Array.of(0, 1) },
      ),
    ).toBeUndefined();
  });

  it("of other kernels does not exist", () => {
    for (const kind of ["gaussian", "matern", "periodic", "polynomial", "reluNtk", "expression", "gram"]) {
      expect(structuredGram({ kind, lengthScale: 1 }, line(0.2, 0.4))).toBeUndefined();
    }
  });

  it("counts the null space: repetitions and points where the kernel vanishes", () => {
    const inputs = line(0, 1, 0.5, 0.5, 0.25, 0.5, 0);
    const nullity = (kind: string) => structuredGram({ kind, lengthScale: 1 }, inputs)?.nullity;
    expect([
      nullity("cubicSpline"),
      nullity("brownianBridge"),
      nullity("brownianMotion"),
      nullity("exponential"),
    ]).toEqual([5, 5, 4, 3]);
  });

  it("takes inputs that only underflow tells apart as one, and tiny ones as 0", () => {
    expect(structuredGram({ kind: "cubicSpline" }, line(1e-300, 0.5))?.nullity).toBe(1);
    expect(structuredGram({ kind: "exponential", lengthScale: 1e300 }, line(0, 1e-10, 1e299))?.nullity).toBe(1);
    expect(structuredGram({ kind: "cubicSpline" }, line(0.5, 0.5 + 2 ** -53, 1 - 2 ** -53))?.nullity).toBe(0);
  });

  it("refuses what the kernel refuses", () => {
    const refusal = (code: string) => expect.objectContaining({ code }) as Error;
    expect(() => structuredGram({ kind: "cubicSpline" }, line(0.5, 1.5))).toThrowError(refusal("outsideDomain"));
    expect(() => structuredGram({ kind: "brownianMotion" }, line(NaN))).toThrowError(refusal("notFinite"));
    expect(() => structuredGram({ kind: "exponential", lengthScale: 0 }, line(1))).toThrowError(refusal("outOfRange"));
    expect(() => structuredGram({ kind: "cubicSpline" }, line())).toThrowError(refusal("outOfRange"));
  });
});
