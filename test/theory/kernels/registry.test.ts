import { describe, expect, it } from "vitest";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { createKernel, kernelKinds, type KernelKind, type KernelSpecification } from "../../../src/theory/kernels/registry.js";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { reference } from "../../reference/theory.js";
import { expectRelative, unitRoundoff } from "../support/numbers.js";
import { line, pointsFrom } from "../support/points.js";

/** The compiler asks for an example of every kind in the registry. */
const examples: { readonly [Kind in KernelKind]: readonly Extract<KernelSpecification, { kind: Kind }>[] } = {
  brownianBridge: [{ kind: "brownianBridge" }],
  cubicSpline: [{ kind: "cubicSpline" }],
  gaussian: [{ kind: "gaussian", lengthScale: 0.03 }, { kind: "gaussian", lengthScale: 0.4 }, { kind: "gaussian", lengthScale: 20 }],
};

const irregular = Array.from({ length: 25 }, (_, i) => (i * 0.6180339887498949) % 1);

describe.each(Object.values(examples).flat())("kernel law: $kind", (specification) => {
  const kernel = createKernel(specification);

  it("bears the name of its kind", () => {
    expect(kernel.kind).toBe(specification.kind);
  });

  it("is exactly symmetric", () => {
    for (const x of irregular) {
      for (const t of irregular) expect(kernel.evaluate([x], [t])).toBe(kernel.evaluate([t], [x]));
    }
  });

  it("gives the same number for scalars and for vectors of one entry", () => {
    for (const x of irregular) {
      for (const t of irregular.slice(0, 5)) expect(kernel.evaluateScalar?.(x, t) ?? kernel.evaluate([x], [t])).toBe(kernel.evaluate([x], [t]));
    }
  });

  it("is positive semidefinite", () => {
    const { values } = symmetricEigen(gramMatrix(kernel, line(...irregular)), irregular.length);
    // Zero eigenvalues come back within the backward error of the eigensolver, a small multiple of K·2⁻⁵²·d_max.
    expect(values.at(-1)).toBeGreaterThan(-4 * irregular.length * 2 ** -52 * values[0]);
    expect(values[0]).toBeGreaterThan(0);
  });

  it("obeys |g(x,t)|² ≤ g(x,x) g(t,t)", () => {
    for (const x of irregular) {
      for (const t of irregular) {
        // Both sides are rounded: four roundings each.
        expect(kernel.evaluate([x], [t]) ** 2).toBeLessThanOrEqual(kernel.evaluate([x], [x]) * kernel.evaluate([t], [t]) * (1 + 16 * unitRoundoff));
      }
    }
  });

  if (kernel.dimension === "any") {
    it("is symmetric and positive semidefinite in three dimensions", () => {
      const points = pointsFrom(irregular.map((x, i) => [x, irregular[(7 * i) % 25], irregular[(11 * i) % 25]]));
      const { values } = symmetricEigen(gramMatrix(kernel, points), points.count);
      expect(values.at(-1)).toBeGreaterThan(-4 * points.count * 2 ** -52 * values[0]);
    });
  }
});

describe("createKernel", () => {
  it("knows a kernel for every example and every kind", () => {
    expect([...kernelKinds].sort()).toEqual(Object.keys(examples).sort());
  });

  it.each(reference.kernels)("matches 60-digit arithmetic: $kernel.kind at ($x, $t)", ({ kernel, x, t, value }) => {
    // Splines: eight roundings without cancellation. Gaussian: the exponent's rounding, three units, is multiplied by the exponent (at most 50 here).
    const tolerance = kernel.kind === "gaussian" ? 200 * unitRoundoff : 8 * unitRoundoff;
    expectRelative(createKernel(kernel).evaluate([x], [t]), value, tolerance);
  });

  it("refuses a kind that is not in the registry", () => {
    const specification = { kind: "toString" } as unknown as KernelSpecification;
    expect(() => createKernel(specification)).toThrow(/there is no kernel “toString”; choose one of brownianBridge, cubicSpline, gaussian/);
  });
});
