import { describe, expect, it } from "vitest";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { labelEnergy } from "../../../src/theory/distillation/spectralProblem.js";
import {
  coefficientsFromLaw,
  problemFromLaws,
  sequenceFromLaw,
  type SpectrumLaw,
} from "../../../src/theory/distillation/spectrumLaws.js";
import { expectAtMost, expectRelative, expectWithin } from "../support/numbers.js";

describe("sequenceFromLaw", () => {
  it("is scale · k^−exponent", () => {
    expect([...sequenceFromLaw({ law: "power", count: 4, exponent: 2, scale: 9 })]).toEqual([9, 2.25, 1, 0.5625]);
    expect([...sequenceFromLaw({ law: "power", count: 3, exponent: 0, scale: 2 })]).toEqual([2, 2, 2]);
  });

  it("is scale · exp(−rate (k − 1))", () => {
    const values = sequenceFromLaw({ law: "exponential", count: 5, rate: Math.LN2, scale: 16 });
    // The exponent is rounded: 4·ln 2·2⁻⁵³.
    expectWithin(values, [16, 8, 4, 2, 1], 1e-14);
    expect(sequenceFromLaw({ law: "exponential", count: 3, rate: 800, scale: 1 })[2]).toBe(0);
  });

  it("is high up to `at` and low beyond", () => {
    const step = (at: number) => [...sequenceFromLaw({ law: "step", count: 4, high: 3, low: 0.5, at })];
    expect([step(0), step(1), step(4), step(9)]).toEqual([
      [0.5, 0.5, 0.5, 0.5],
      [3, 0.5, 0.5, 0.5],
      [3, 3, 3, 3],
      [3, 3, 3, 3],
    ]);
  });

  it("copies a list", () => {
    const values = [3, -1, 2];
    const copy = sequenceFromLaw({ law: "list", values });
    expect([...copy]).toEqual(values);
    copy[0] = 0;
    expect(values[0]).toBe(3);
  });

  it.each<[string, SpectrumLaw]>([
    ["no members", { law: "power", count: 0, exponent: 1, scale: 1 }],
    ["a rising power", { law: "power", count: 3, exponent: -1, scale: 1 }],
    ["no scale", { law: "power", count: 3, exponent: 1, scale: 0 }],
    ["a rising exponential", { law: "exponential", count: 3, rate: -1, scale: 1 }],
    ["a step up", { law: "step", count: 3, high: 1, low: 2, at: 1 }],
    ["a negative step", { law: "step", count: 3, high: 1, low: -2, at: 1 }],
    ["a step inside a member", { law: "step", count: 3, high: 2, low: 1, at: 1.5 }],
    ["an empty list", { law: "list", values: [] }],
  ])("refuses %s", (_, law) => {
    expect(() => sequenceFromLaw(law)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });

  it("refuses what is not finite", () => {
    expect(() => sequenceFromLaw({ law: "list", values: [1, NaN] })).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
    expect(() => sequenceFromLaw({ law: "power", count: 2, exponent: NaN, scale: 1 })).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
  });
});

describe("coefficientsFromLaw", () => {
  it("follows the law with z_k²; a list is z itself", () => {
    expect([...coefficientsFromLaw({ law: "power", count: 3, exponent: 2, scale: 9 })]).toEqual([3, 1.5, 1]);
    expect([...coefficientsFromLaw({ law: "list", values: [-2, 4] })]).toEqual([-2, 4]);
  });
});

describe("problemFromLaws", () => {
  it("sorts listed eigenvalues together with their coefficients", () => {
    const { eigenvalues, coefficients, rank } = problemFromLaws(
      { law: "list", values: [0.5, 2, 0, 2] },
      { law: "list", values: [1, 2, 3, 4] },
    );
    expect([[...eigenvalues], [...coefficients], rank]).toEqual([[2, 2, 0.5, 0], [2, 4, 1, 3], 3]);
  });

  it("refuses different counts and negative eigenvalues", () => {
    expect(() =>
      problemFromLaws({ law: "list", values: [1, 2] }, { law: "power", count: 3, exponent: 1, scale: 1 }),
    ).toThrow(/2 eigenvalues and 3 coefficients/);
    expect(() => problemFromLaws({ law: "list", values: [1, -2] }, { law: "list", values: [1, 1] })).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });

  it("runs ten rounds of a million modes, keeping a few of them", () => {
    const problem = problemFromLaws(
      { law: "power", count: 1_000_000, exponent: 2, scale: 1 },
      { law: "power", count: 1_000_000, exponent: 1.5, scale: 1 },
    );
    // ζ(1.5), less the tail 2/√K, over K.
    expectRelative(labelEnergy(problem) * 1e6, 2.612375348685488 - 2e-3, 1e-9);
    const before = performance.now();
    const { rounds, ratios } = distill(problem, {
      tolerance: labelEnergy(problem) / 144,
      recordedRounds: 10,
      maximalRounds: 10,
      recordedModes: 50,
    });
    // About 0.9 s here; the limit leaves room for a machine that does other things as well.
    expectAtMost(performance.now() - before, 6000, "milliseconds");
    // A sum of 10⁶ squares is off by 10³·2⁻⁵³ or so.
    expectRelative(ratios[0], 12, 1e-11);
    expect(
      rounds.map(({ basisWeights, stepWeights, dualInBasis }) => [
        basisWeights.length,
        stepWeights.length,
        dualInBasis.length,
      ]),
    ).toEqual(new Array(10).fill([50, 50, 50]));
    // 1/(1 + c k²) summed over k is the integral π/(2√c), less a half, for c_0 ≪ 1 ≪ c_0 K².
    expectRelative(rounds[0].degreesOfFreedom, Math.PI / (2 * Math.sqrt(rounds[0].multiplier)) - 0.5, 1e-2);
  });
});
