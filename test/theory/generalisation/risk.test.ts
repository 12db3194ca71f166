import { describe, expect, it } from "vitest";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { risk } from "../../../src/theory/generalisation/risk.js";
import { expectRelative } from "../support/numbers.js";
import { generalisationCases } from "../support/generalisationCases.js";

describe("risk", () => {
  it.each(generalisationCases)(
    "matches 60-digit arithmetic: $name",
    ({ decomposition, outputs, count, rounds, expected }) => {
      const truth = Float64Array.from({ length: count * outputs }, (_, i) => (Math.floor(i / outputs) + 1) / count);
      const { coefficients } = spectralProblem(decomposition, truth, outputs);
      expected.forEach(({ squaredBias, traceOfSquare }, t) => {
        const actual = risk(rounds[t].basisWeights, coefficients, outputs, 0.25);
        // 1 − B loses what the weights' error, K·2⁻⁵²·d_max/c, is to the bias.
        expectRelative(actual.squaredBias, squaredBias, 1e-11);
        expectRelative(actual.variance, (outputs * 0.25 * traceOfSquare) / count, 1e-12);
        expectRelative(actual.degreesOfFreedom, rounds[t].degreesOfFreedom, 1e-14);
        expect(actual.risk).toBe(actual.squaredBias + actual.variance);
      });
    },
  );

  it("is the mean of ‖B(f + η) − f‖²/K over noise, enumerated over all signs ±σ", () => {
    const [weights, truth, sigma] = [[0.9, 0.5, 0.1, 0], [1, -2, 0.5, 0.25], 0.7];
    let mean = 0;
    for (let signs = 0; signs < 16; signs++) {
      weights.forEach((weight, k) => {
        mean += (weight * (truth[k] + ((signs >> k) % 2 === 0 ? sigma : -sigma)) - truth[k]) ** 2 / 4 / 16;
      });
    }
    // 64 terms.
    expectRelative(risk(Float64Array.from(weights), Float64Array.from(truth), 1, sigma ** 2).risk, mean, 1e-14);
  });

  it("is variance alone for interpolation and bias alone for f = 0", () => {
    expect(risk(Float64Array.of(1, 1), Float64Array.of(3, 4), 1, 0.5)).toMatchObject({
      squaredBias: 0,
      variance: 0.5,
      risk: 0.5,
      degreesOfFreedom: 2,
    });
    expect(risk(Float64Array.of(0, 0), Float64Array.of(3, 4), 1, 0.5)).toMatchObject({
      squaredBias: 12.5,
      variance: 0,
      degreesOfFreedom: 0,
    });
    expect(risk(Float64Array.of(0, 0), Float64Array.of(3, 4), 1, 0.5).note).toContain("held fixed");
  });

  it("refuses shapes and variances that are none", () => {
    expect(() => risk(Float64Array.of(1), Float64Array.of(1, 2), 1, 1)).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
    expect(() => risk(Float64Array.of(1), Float64Array.of(1), 1, -1)).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
    expect(() => risk(Float64Array.of(1), Float64Array.of(1), 0, 1)).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });
});
