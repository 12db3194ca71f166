import { describe, expect, it } from "vitest";
import { earlyStopping, matchedQuantities, SingleFits } from "../../../src/theory/generalisation/earlyStopping.js";
import { fittedValues } from "../../../src/theory/distillation/prediction.js";
import { distill } from "../../../src/theory/distillation/rounds.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectAtMost, expectRelative, expectWithin } from "../support/numbers.js";
import { generalisationCases } from "../support/generalisationCases.js";
import { randomDistillations } from "../support/randomDistillations.js";

const quantities = ["trainError", "trainNorm", "degreesOfFreedom"] as const;

describe("earlyStopping", () => {
  it.each(generalisationCases)("matches 60-digit arithmetic: $name", ({ problem, expected }) => {
    for (const { earlyStopping: golden } of expected) {
      for (const quantity of quantities) {
        // Eigenvalues carry K·2⁻⁵²·d_max/c; the elasticities are above 0.1 here.
        expectRelative(
          earlyStopping(problem, quantity, golden[quantity].value).multiplier,
          golden[quantity].multiplier,
          1e-11,
        );
      }
    }
  });

  it("really matches what it is asked to match, on thousands of random problems", () => {
    for (const { problem, rounds } of randomDistillations) {
      for (const round of rounds) {
        const wanted = matchedQuantities(problem, round);
        for (const quantity of quantities) {
          const fit = earlyStopping(problem, quantity, wanted[quantity]);
          // Sums of at most 45 rounded terms.
          expectRelative(fit[quantity], wanted[quantity], 1e-14, quantity);
          if (fit.iterations > 60) expect.fail(`${fit.iterations} iterations`);
        }
      }
    }
  });

  it("gives back round 0 itself, by every quantity", () => {
    for (const {
      problem,
      rounds: [first],
    } of randomDistillations.filter(({ rounds }) => rounds.length > 0).slice(0, 500)) {
      const wanted = matchedQuantities(problem, first);
      const c = earlyStopping(problem, "trainError", wanted.trainError);
      // The train error of round 0 is ε to 50·2⁻⁵²; that is amplified where ε lies next to an end of its feasible
      // range.
      expectAtMost(Math.abs(c.multiplier / first.multiplier - 1), 1e-9 / Math.min(1, first.ratio - 1), "c");
      expectWithin(c.basisWeights, first.basisWeights, 1e-9 / Math.min(1, first.ratio - 1));
    }
  });

  it("is a fit like any other: its values, its errors, its norm", () => {
    const [{ decomposition, problem, labels, count, rounds }] = generalisationCases;
    const fit = earlyStopping(problem, "degreesOfFreedom", matchedQuantities(problem, rounds[1]).degreesOfFreedom);
    const [values] = fittedValues(decomposition, [fit]);
    // Sums over K points of numbers near 1.
    expectRelative(fit.trainNorm, Math.hypot(...values), 1e-13);
    expectRelative(fit.trainError, values.reduce((sum, value, i) => sum + (value - labels[i]) ** 2, 0) / count, 1e-12);
    const [direct] = distill(problem, { tolerance: fit.tolerance, recordedRounds: 1, maximalRounds: 1 }).rounds;
    expectRelative(direct.multiplier, fit.multiplier, 1e-12);
    expectRelative(direct.squaredNorm, fit.squaredNorm, 1e-12);
    expectRelative(direct.degreesOfFreedom, fit.degreesOfFreedom, 1e-12);
    expectWithin(direct.dualInBasis, fit.dualInBasis, 1e-10);
  });

  it("finds the same fits from any start, and tells the same numbers of them when only leading modes are kept", () => {
    for (const { problem, rounds } of randomDistillations.slice(0, 500)) {
      for (const round of rounds) {
        const wanted = matchedQuantities(problem, round);
        for (const quantity of quantities) {
          const whole = earlyStopping(problem, quantity, wanted[quantity]);
          const leading = new SingleFits(problem, 2).match(quantity, wanted[quantity], 1e3 * whole.multiplier);
          expectRelative(leading[quantity], whole[quantity], 1e-14, quantity);
          expectAtMost(leading.basisWeights.length, 2, "modes");
          // c moves by the rounding of the quantity over its elasticity.
          expectWithin(leading.basisWeights, whole.basisWeights.subarray(0, 2), 1e-7);
        }
      }
    }
  });

  it("survives extreme units", () => {
    for (const scale of [1e-300, 1e300]) {
      const problem = problemFromSpectrum(
        Float64Array.of(scale, 0.5 * scale, 0),
        Float64Array.of(3e-150, 2e-150, 1e-150),
        1,
      );
      const fit = earlyStopping(problem, "degreesOfFreedom", 1);
      // 1/(1 + c) + .5/(.5 + c) = 1 for c = √.5.
      expectRelative(fit.multiplier, Math.sqrt(0.5) * scale, 1e-14);
      expectRelative(earlyStopping(problem, "trainNorm", fit.trainNorm).multiplier, fit.multiplier, 1e-13);
    }
  });

  it("names what cannot be matched", () => {
    const problem = problemFromSpectrum(Float64Array.of(1, 0.5, 0), Float64Array.of(3, 4, 1), 1);
    expect(() => earlyStopping(problem, "degreesOfFreedom", 2)).toThrow(
      /degreesOfFreedom is 2; interpolation has 2 and every other fit less/,
    );
    expect(() => earlyStopping(problem, "trainNorm", 5)).toThrow(/trainNorm is 5; interpolation has 5/);
    expect(() => earlyStopping(problem, "trainNorm", 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
    expect(() => earlyStopping(problem, "trainError", 0.1)).toThrow(
      expect.objectContaining({ code: "infeasibleTolerance" }),
    );
    expect(() => earlyStopping(problem, "trainError", 9)).toThrow(
      expect.objectContaining({ code: "noFiniteMultiplier" }),
    );
    const { rounds } = distill(problem, { tolerance: 1, recordedRounds: 1, recordedModes: 2 });
    expect(() => matchedQuantities(problem, rounds[0])).toThrow(/holds 2 of 3 modes/);
  });

  it("refuses a fit whose multiplier leaves double precision", () => {
    const problem = problemFromSpectrum(Float64Array.of(1e300, 1e299), Float64Array.of(1, 1), 1);
    expect(() => earlyStopping(problem, "trainError", 1 - 2 ** -50)).toThrow(
      expect.objectContaining({ code: "overflow", message: expect.stringContaining("multiplier c") }),
    );
    expect(earlyStopping(problem, "trainError", 0.5).multiplier).toBeLessThan(Infinity);
  });
});
