import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { chainProduct, largestPrecisionBound, type Chain } from "../../../src/theory/stateSpace/chainProduct.js";
import { expectAtMost, unitRoundoff } from "../support/numbers.js";
import { check } from "../support/randomProblem.js";

const chains: fc.Arbitrary<Chain> = fc
  .array(
    fc.record({
      retention: fc.double({ min: 0, max: 1.5, noNaN: true }),
      innovation: fc.double({ min: 1e-3, max: 2, noNaN: true }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((steps) => ({
    retentions: Float64Array.from(steps, ({ retention }, j) => (j === 0 ? 0 : retention)),
    innovations: Float64Array.from(steps, ({ innovation }) => innovation),
  }));

/** Cov(f_i, f_j) = φ_{i+1} ⋯ φ_j Var f_i, from the definition of the process. */
function covariance({ retentions, innovations }: Chain): Float64Array {
  const size = retentions.length;
  const matrix = new Float64Array(size * size);
  let variance = 0;
  for (let i = 0; i < size; i++) {
    variance = retentions[i] ** 2 * variance + innovations[i];
    let value = variance;
    for (let j = i; j < size; j++) {
      if (j > i) value *= retentions[j];
      matrix[i * size + j] = value;
      matrix[j * size + i] = value;
    }
  }
  return matrix;
}

describe("chainProduct", () => {
  it("multiplies by the covariance, in place too", () => {
    check(chains, 500, (chain) => {
      const size = chain.retentions.length;
      const matrix = covariance(chain);
      const vectors = Float64Array.from({ length: 2 * size }, (_, i) => Math.sin(1 + i * i));
      const into = new Float64Array(2 * size);
      chainProduct(chain, vectors, 2, into);
      for (let j = 0; j < size; j++) {
        for (let c = 0; c < 2; c++) {
          let [value, magnitude] = [0, 0];
          for (let k = 0; k < size; k++) {
            value += matrix[j * size + k] * vectors[2 * k + c];
            magnitude += matrix[j * size + k] * Math.abs(vectors[2 * k + c]);
          }
          // As the docstring has it, and as many roundings in the reference.
          expectAtMost(Math.abs(into[2 * j + c] - value), 8 * (size + 1) * unitRoundoff * magnitude, "product");
        }
      }
      chainProduct(chain, vectors, 2, vectors);
      expect([...vectors]).toEqual([...into]);
    });
  });
});

describe("largestPrecisionBound", () => {
  const smallest = (chain: Chain) => symmetricEigen(covariance(chain), chain.retentions.length).values.at(-1) ?? 0;

  it("is at least 1/d_min", () => {
    check(chains, 500, (chain) => {
      // Dense eigenvalues are off by size·2⁻⁵² of the largest, below 1000 times the smallest's thousandth.
      expectAtMost(1 / largestPrecisionBound(chain), smallest(chain) + 1e-11, "1/bound");
    });
  });

  it("is attained by independent values, so that nothing can be taken off it", () => {
    const chain = { retentions: Float64Array.of(0, 0, 0), innovations: Float64Array.of(2, 0.25, 1) };
    expect(1 / (0.999 * largestPrecisionBound(chain))).toBeGreaterThan(smallest(chain));
  });
});
