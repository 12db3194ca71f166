import { describe, expect, it } from "vitest";
import { complexities, complexity } from "../../../src/theory/generalisation/complexity.js";
import { equivalentGram, equivalentSpectrum } from "../../../src/theory/generalisation/equivalentKernel.js";
import { problemFromSpectrum } from "../../../src/theory/distillation/spectralProblem.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { generalisationCases } from "../support/generalisationCases.js";
import { randomDistillations } from "../support/randomDistillations.js";

describe("complexity", () => {
  it.each(generalisationCases)("matches 60-digit arithmetic: $name", ({ problem, expected }) => {
    for (const { multipliers, trace, radius, complexity: value } of expected) {
      const actual = complexity(problem, multipliers);
      // Weights carry the eigenvalues' backward error, K·2⁻⁵²·d_max/c.
      expectRelative(actual.trace, trace, 1e-12);
      expectRelative(actual.radius, radius, 1e-12);
      expectRelative(actual.value, value, 1e-12);
    }
  });

  it("is Λ√(tr G†/K), and Λ² is R(f_0) for the first fit", () => {
    for (const { problem, multipliers, rounds } of randomDistillations) {
      if (rounds.length === 0) continue;
      const { radius, trace, value, note } = complexity(problem, multipliers.subarray(0, 1));
      expectRelative(value, radius * Math.sqrt(trace / problem.count), 1e-14);
      expectRelative(
        trace,
        problem.eigenvalues.reduce((sum, d) => sum + d, 0),
        1e-13,
      );
      // 45 terms; 1 − B and B/c each to a few units.
      expectRelative(radius ** 2, rounds[0].squaredNorm, 1e-13);
      expect(note).toContain("not reproduced");
    }
  });

  it("scales with labels whose squares leave double precision", () => {
    const of = (size: number) =>
      complexity(problemFromSpectrum(Float64Array.of(1, 0.1), Float64Array.of(3 * size, size), 1), [0.2]);
    for (const size of [2 ** 600, 2 ** -600]) {
      expect(of(size).radius).toBe(of(1).radius * size);
      expect(of(size).value).toBe(of(1).value * size);
    }
  });

  it("is the same from one pass over all rounds as round by round", () => {
    for (const { problem, multipliers } of randomDistillations.slice(0, 200)) {
      const all = complexities(problem, multipliers);
      expect(all).toHaveLength(multipliers.length);
      all.forEach((each, t) => {
        expect(each).toEqual(complexity(problem, multipliers.subarray(0, t + 1)));
      });
    }
  });

  it("falls from round to round by its trace", () => {
    for (const { problem, multipliers } of randomDistillations.slice(0, 500)) {
      for (let t = 1; t < multipliers.length; t++) {
        expectAtMost(
          complexity(problem, multipliers.subarray(0, t + 1)).trace,
          complexity(problem, multipliers.subarray(0, t)).trace,
          "tr G†",
        );
      }
    }
  });

  it("bounds the Rademacher complexity of the ball, enumerated over all signs, and is attained when G† is a multiple of I", () => {
    const [{ decomposition, problem, expected, count }] = generalisationCases.filter(({ outputs }) => outputs === 2);
    for (const { multipliers } of expected) {
      const gram = equivalentGram(decomposition, equivalentSpectrum(decomposition.eigenvalues, multipliers));
      let mean = 0;
      for (let signs = 0; signs < 2 ** count; signs++) {
        // sup over the ball of (1/K)Σσ_k f(x_k) is Λ √(σᵀ(KG†)σ)/K.
        let form = 0;
        for (let i = 0; i < count; i++)
          for (let j = 0; j < count; j++)
            form += gram[i * count + j] * ((signs >> i) % 2 === (signs >> j) % 2 ? 1 : -1);
        mean += Math.sqrt(form / count) / 2 ** count;
      }
      const { radius, value } = complexity(problem, multipliers);
      expectAtMost(radius * mean, value, "Rademacher complexity");
      expectAtMost(0.7 * value, radius * mean, "70 % of the bound");
    }
    const flat = complexity(problemFromSpectrum(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 2, 0, 1), 1), [0.5]);
    expectRelative(flat.value, flat.radius, 1e-15);
  });

  it("counts zero eigenvalues as nothing and asks for a multiplier", () => {
    const singular = complexity(problemFromSpectrum(Float64Array.of(1, 0), Float64Array.of(1, 5), 1), [1]);
    // a = z/(1 + d) = 1/2 and R = d a²/K = 1/8; tr G = 1.
    expectRelative(singular.radius ** 2, 1 / 8, 1e-15);
    expectRelative(singular.value, Math.sqrt(1 / 16), 1e-15);
    expect(() => complexity(problemFromSpectrum(Float64Array.of(1), Float64Array.of(1), 1), [])).toThrow(
      expect.objectContaining({ code: "outOfRange" }),
    );
  });
});

describe("complexities", () => {
  it("gives every round what `complexity` gives it", () => {
    for (const { problem, multipliers } of randomDistillations.slice(0, 300)) {
      complexities(problem, multipliers).forEach((term, t) => {
        expect(term).toEqual(complexity(problem, multipliers.subarray(0, t + 1)));
      });
    }
  });

  it("is no larger over leading modes, and asks for multipliers above 0", () => {
    const problem = problemFromSpectrum(Float64Array.of(1, 0.5, 0.1), Float64Array.of(1, 2, 3), 1);
    expect(complexities(problem, [0.4], 2)[0].value).toBeLessThan(complexities(problem, [0.4])[0].value);
    expect(() => complexities(problem, [0.4, 0])).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});
