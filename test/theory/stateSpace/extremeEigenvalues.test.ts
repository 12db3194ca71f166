import { describe, expect, it } from "vitest";
import { decompose } from "../../../src/theory/distillation/decomposition.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { analyticSpectrum } from "../../../src/theory/stateSpace/analyticSpectrum.js";
import { extremeEigenvalues } from "../../../src/theory/stateSpace/extremeEigenvalues.js";
import { structuredGram, type NamedKernel } from "../../../src/theory/stateSpace/kernelStructure.js";
import type { Points } from "../../../src/theory/points.js";
import { stateSpaceReference } from "../../reference/stateSpace.js";
import { expectAtMost, expectRelative } from "../support/numbers.js";
import { interiorGrid, line } from "../support/points.js";
import { check } from "../support/randomProblem.js";
import { randomDesign } from "../support/randomDesigns.js";

function extremes(kernel: NamedKernel, inputs: Points) {
  const gram = structuredGram(kernel, inputs);
  if (gram === undefined) throw new Error("no structure");
  return { gram, found: extremeEigenvalues(gram) };
}

describe("extremeEigenvalues", () => {
  it.each(stateSpaceReference)(
    "are those of 50-digit arithmetic: $name",
    ({ kernel, points, extremes: [smallest, largest] }) => {
      const { found } = extremes(kernel, line(...points));
      // Bisected to 2⁻⁴⁶.
      expectRelative(found?.smallest ?? NaN, smallest, 5e-14);
      expectRelative(found?.largest ?? NaN, largest, 5e-14);
    },
  );

  it.each(["cubicSpline", "brownianBridge", "brownianMotion"])(
    "are the formula's on grids up to K = 10⁴: %s",
    (kind) => {
      for (const count of [1, 2, 37, 1000, 10000]) {
        const inputs = interiorGrid(count);
        const exact = analyticSpectrum(kind, inputs);
        const { found } = extremes({ kind }, inputs);
        // Inputs rounded to doubles move h³ by up to 3·2⁻⁵³ K at worst; the counts of the largest are uncertain by a
        // few hundred units.
        expectRelative(found?.smallest ?? NaN, exact?.eigenvalue(count) ?? NaN, 2e-13 + count * 2 ** -53);
        expectRelative(found?.largest ?? NaN, exact?.eigenvalue(1) ?? NaN, 3e-13);
      }
    },
  );

  it("lie within the structure's bounds, and around what the dense path finds", () => {
    check(randomDesign, 150, ({ kernel, inputs }) => {
      const { gram, found } = extremes(kernel, inputs);
      if (found === undefined) {
        expect(gram.nullity).toBe(inputs.count);
        return;
      }
      const [low, high] = gram.eigenvalueBounds;
      expectAtMost(low, found.smallest * (1 + 1e-13), "safe lower bound");
      expectAtMost(found.largest, high * (1 + 1e-13), "safe upper bound");
      const { eigenvalues } = decompose(gramMatrix(createKernel(kernel), inputs), inputs.count, 0);
      // The dense path is right to K·2⁻⁵² of the largest; the enclosures are 2⁻⁴⁶ wide.
      const error = (4 * inputs.count * 2 ** -52 + 2 ** -46) * eigenvalues[0];
      expectAtMost(Math.abs(found.largest - eigenvalues[0]), error, "d_max");
      expectAtMost(Math.abs(found.smallest - eigenvalues[inputs.count - gram.nullity - 1]), error, "d_min");
    });
  });

  it("of a kernel that vanishes at all inputs do not exist", () => {
    expect(extremes({ kind: "brownianBridge" }, line(0, 1)).found).toBeUndefined();
  });
});
