import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { leadingCoefficients, leadingModes } from "../../../src/theory/distillation/leadingModes.js";
import { spectralProblem } from "../../../src/theory/distillation/spectralProblem.js";
import { symmetricProduct } from "../../../src/theory/linearAlgebra/symmetricProduct.js";
import { gramProblems } from "../support/gramProblems.js";
import { expectRelative } from "../support/numbers.js";

describe.each(gramProblems.filter(({ name }) => name !== "clustered"))("$name", ({ gram, labels, count }) => {
  it("are the first eigenvalues and coefficients, without a gap", () => {
    const full = decompose(gram, count, "auto");
    const modes = leadingModes(symmetricProduct(gram, count), count, 12, count);
    const { coefficients } = spectralProblem(full, labels, 1);
    const found = leadingCoefficients(modes, labels, 1);
    expect(modes.eigenvalues).toHaveLength(12);
    modes.eigenvalues.forEach((value, k) => {
      // Either side knows the matrix to count·2⁻⁵²·d_max.
      expectRelative(
        value,
        full.eigenvalues[k],
        (4 * count * 2 ** -52 * full.eigenvalues[0]) / full.eigenvalues[k],
        `d_${k}`,
      );
      const gap = (full.eigenvalues[k - 1] ?? Infinity) - full.eigenvalues[k];
      const near = Math.min(gap, full.eigenvalues[k] - full.eigenvalues[k + 1]);
      const angle = (1e-10 * value + 8 * count * 2 ** -52 * full.eigenvalues[0]) / near;
      expect(Math.abs(Math.abs(found[k]) - Math.abs(coefficients[k]))).toBeLessThan(
        2 * angle * Math.hypot(...labels) + 1e-13,
      );
    });
  });
});

it("keeps to the steps it is given, and finds fewer then", () => {
  const { gram, count } = gramProblems[1];
  let products = 0;
  const product = symmetricProduct(gram, count);
  const { eigenvalues } = leadingModes(
    (x, into) => {
      products++;
      product(x, into);
    },
    count,
    40,
    16,
  );
  expect(products).toBe(16);
  expect(eigenvalues.length).toBeGreaterThan(0);
  expect(eigenvalues.length).toBeLessThan(16);
});
