import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HeldDomains, holdCount, holdDomain } from "../../src/figures/hold.js";

describe("holdDomain", () => {
  it("stays while what is wanted fits and fills it", () => {
    expect(holdDomain([0, 1], [0, 0.5], "linear")).toEqual([0, 1]);
  });

  it("gives way to what does not fit, and to what has become small", () => {
    expect(holdDomain([0, 1], [0, 1.2], "linear")[1]).toBeGreaterThanOrEqual(1.2);
    expect(holdDomain([0, 1], [0, 0.1], "linear")).toEqual([0, 0.1]);
  });

  it("counts decades on a log axis", () => {
    expect(holdDomain([1e-6, 1], [1e-4, 1e-2], "log")).toEqual([1e-6, 1]);
    expect(holdDomain([1e-12, 1], [1e-2, 0.9], "log")).toEqual([0.01, 1]);
  });

  it("always shows what is wanted", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (a, length, b, other) => {
          const held = holdDomain(undefined, [a, a + length], "linear");
          const [from, to] = holdDomain(held, [b, b + other], "linear");
          expect(from).toBeLessThanOrEqual(b);
          expect(to).toBeGreaterThanOrEqual(b + other);
        },
      ),
    );
  });
});

describe("HeldDomains", () => {
  it("holds each axis by its name", () => {
    const held = new HeldDomains();
    expect(held.hold("a", [0, 1], "linear")).toEqual([0, 1]);
    expect(held.hold("b", [0, 4], "linear")).toEqual([0, 4]);
    expect(held.hold("a", [0, 0.6], "linear")).toEqual([0, 1]);
    expect(new HeldDomains().hold("a", [0, 0.6], "linear")).toEqual([0, 0.6]);
  });
});

describe("holdCount", () => {
  it("gives the same places to any N from 1 to 5", () => {
    expect([1, 2, 3, 4, 5].map((wanted) => holdCount(undefined, wanted))).toEqual([5, 5, 5, 5, 5]);
  });

  it("grows at once and shrinks when more than half is empty", () => {
    expect(holdCount(5, 7)).toBe(8);
    expect(holdCount(8, 5)).toBe(8);
    expect(holdCount(8, 4)).toBe(5);
    expect(holdCount(5, 0)).toBe(5);
  });

  it("has room for every recorded round there may be", () => {
    expect(holdCount(undefined, 10_000)).toBe(10_000);
    expect(holdCount(undefined, 10_001)).toBe(10_001);
  });
});
