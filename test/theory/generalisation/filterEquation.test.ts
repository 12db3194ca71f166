import { describe, expect, it } from "vitest";
import { rootOfSecularEquation } from "../../../src/theory/distillation/rootOfSecularEquation.js";
import { FilterEquation } from "../../../src/theory/generalisation/filterEquation.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { check, randomProblem } from "../support/randomProblem.js";

describe("FilterEquation", () => {
  it("says how far off the filter is and how it responds", () => {
    const equation = new FilterEquation(Float64Array.of(2, 0.5), Float64Array.of(4, 1), 2, 1.5);
    const value = { excess: 0, elasticity: 0 };
    const size = (c: number) => Math.sqrt(4 * (2 / (2 + c)) ** 2 + (0.5 / (0.5 + c)) ** 2);
    equation.evaluate(0.7, value);
    expectRelative(value.excess, 1.5 / size(0.7) - 1, 1e-14);
    // Central difference of −log size against log c: h² and 2⁻⁵³/h.
    const h = 1e-5;
    expectRelative(
      value.elasticity,
      -(Math.log(size(0.7 * Math.exp(h))) - Math.log(size(0.7 * Math.exp(-h)))) / (2 * h),
      1e-9,
    );
  });

  it("brackets its root, exactly for equal eigenvalues, and Newton finds it in a few steps", () => {
    const equal = new FilterEquation(Float64Array.of(0.5, 0.5), Float64Array.of(1, 1), 1, 0.5);
    // a = 1/4 for c = 3 d.
    expectRelative(equal.lower, 1.5, 1e-11);
    expectRelative(equal.upper, 1.5, 1e-11);
    let most = 0;
    check(randomProblem, 1000, ({ problem: { eigenvalues, rank } }) => {
      const range = eigenvalues.slice(0, rank);
      for (const power of [1, 2] as const) {
        for (const fraction of [1e-6, 0.1, 0.5, 0.99]) {
          const weights = range.map((_, k) => (power === 1 ? 1 : 1 + k));
          const target = fraction * weights.reduce((sum, weight) => sum + weight) ** (1 / power);
          const equation = new FilterEquation(range, weights, power, target);
          const { multiplier, iterations } = rootOfSecularEquation(
            equation,
            Math.sqrt(equation.lower) * Math.sqrt(equation.upper),
          );
          expectAtMost(equation.lower, multiplier * (1 + 1e-12), "lower end");
          expectAtMost(multiplier, equation.upper * (1 + 1e-12), "c");
          let sum = 0;
          for (let k = 0; k < rank; k++) sum += weights[k] * (range[k] / (range[k] + multiplier)) ** power;
          expectRelative(sum ** (1 / power), target, 1e-14);
          most = Math.max(most, iterations);
        }
      }
    });
    // Clusters fourteen decades apart make the longest.
    expect(most).toBeLessThan(30);
  });
});
