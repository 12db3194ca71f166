import { describe, expect, it } from "vitest";
import { distinctInputs } from "../../../src/theory/stateSpace/distinctInputs.js";
import { splitLabels } from "../../../src/theory/stateSpace/splitLabels.js";
import { structuredGram } from "../../../src/theory/stateSpace/kernelStructure.js";
import { expectAtMost, expectRelative, unitRoundoff } from "../support/numbers.js";
import { check } from "../support/randomProblem.js";
import { randomDesign } from "../support/randomDesigns.js";

describe("splitLabels", () => {
  it("gives √m times the mean, contrasts, and what the kernel does not see", () => {
    const inputs = distinctInputs(
      Float64Array.of(0.5, 0, 0.5, 0.2),
      (x) => x === 0,
      (x, t) => x === t,
    );
    const { coefficients, rank, count, outputs } = splitLabels(inputs, Float64Array.of(3, 7, 1, 5), 1);
    expect([rank, count, outputs]).toEqual([2, 4, 1]);
    [5, Math.SQRT2 * 2, Math.SQRT2, 7].forEach((value, i) => expectRelative(coefficients[i], value, 2 * unitRoundoff));
  });

  it("is an orthonormal change of basis whose null part is the projection's", () => {
    check(randomDesign, 300, ({ kernel, inputs, outputs, vectors }) => {
      const gram = structuredGram(kernel, inputs);
      if (gram === undefined) throw new Error("no structure");
      const { coefficients, rank } = splitLabels(gram.inputs, vectors, outputs);
      expect(rank).toBe(inputs.count - gram.nullity);
      const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
      const energy = squares(vectors);
      // Running means carry a rounding for each repetition.
      const bound = 8 * inputs.count * unitRoundoff * energy;
      expectAtMost(Math.abs(squares(coefficients) - energy), bound, "energy");
      expectAtMost(
        Math.abs(squares(coefficients.subarray(rank * outputs)) - squares(gram.projectToNull(vectors, outputs))),
        bound,
        "null energy",
      );
    });
  });
});
