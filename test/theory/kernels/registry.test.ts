import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSymmetry } from "../../../src/theory/kernels/givenMatrix.js";
import { gramMatrix, kernelMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import {
  createKernel,
  kernelFamily,
  kernelKinds,
  type KernelKind,
  type KernelSpecification,
} from "../../../src/theory/kernels/registry.js";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { kernelValues } from "../../reference/kernels.js";
import { reference } from "../../reference/theory.js";
import { expectAtMost, expectRelative, expectWithin, unitRoundoff } from "../support/numbers.js";
import { line, pointsFrom } from "../support/points.js";
import { check } from "../support/randomProblem.js";

/** The compiler asks for an example of every kind in the registry. */
const examples: { readonly [Kind in KernelKind]: readonly Extract<KernelSpecification, { kind: Kind }>[] } = {
  brownianBridge: [{ kind: "brownianBridge" }],
  brownianMotion: [{ kind: "brownianMotion" }],
  cubicSpline: [{ kind: "cubicSpline" }],
  exponential: [
    { kind: "exponential", lengthScale: 0.03 },
    { kind: "exponential", lengthScale: 5 },
  ],
  gaussian: [
    { kind: "gaussian", lengthScale: 0.03 },
    { kind: "gaussian", lengthScale: 0.4 },
    { kind: "gaussian", lengthScale: 20 },
  ],
  matern: [
    { kind: "matern", smoothness: 1.5, lengthScale: 0.1 },
    { kind: "matern", smoothness: 1.5, lengthScale: 8 },
    { kind: "matern", smoothness: 2.5, lengthScale: 0.1 },
    { kind: "matern", smoothness: 2.5, lengthScale: 8 },
  ],
  periodic: [
    { kind: "periodic", period: 1, lengthScale: 0.4 },
    { kind: "periodic", period: 0.3, lengthScale: 2 },
    { kind: "periodic", period: 9, lengthScale: 0.1 },
  ],
  polynomial: [
    { kind: "polynomial", degree: 1, offset: 0 },
    { kind: "polynomial", degree: 3, offset: 1 },
    { kind: "polynomial", degree: 12, offset: 0.1 },
  ],
  reluNngp: [
    { kind: "reluNngp", depth: 1 },
    { kind: "reluNngp", depth: 4 },
  ],
  reluNtk: [
    { kind: "reluNtk", depth: 1 },
    { kind: "reluNtk", depth: 4 },
    { kind: "reluNtk", depth: 30 },
  ],
};

/**
 * A similarity of the line, x ↦ 2x where the kernel allows it, and what becomes of g under it: g'(m(x), m(t)) = factor
 * · g(x, t). Every kind has one.
 */
interface Similarity {
  readonly kernel: KernelSpecification;
  readonly map: (x: number) => number;
  readonly factor: number;
}
const doubled = (kernel: KernelSpecification, factor = 1): Similarity => ({ kernel, map: (x) => 2 * x, factor });
/** The only similarity of [0, 1]. */
const reflected = (kernel: KernelSpecification): Similarity => ({ kernel, map: (x) => 1 - x, factor: 1 });
const similarities: {
  readonly [Kind in KernelKind]: (kernel: Extract<KernelSpecification, { kind: Kind }>) => Similarity;
} = {
  brownianBridge: reflected,
  cubicSpline: reflected,
  // Brownian motion at twice the time has twice the variance.
  brownianMotion: (kernel) => doubled(kernel, 2),
  exponential: (kernel) => doubled({ ...kernel, lengthScale: 2 * kernel.lengthScale }),
  gaussian: (kernel) => doubled({ ...kernel, lengthScale: 2 * kernel.lengthScale }),
  matern: (kernel) => doubled({ ...kernel, lengthScale: 2 * kernel.lengthScale }),
  periodic: (kernel) => doubled({ ...kernel, period: 2 * kernel.period }),
  polynomial: (kernel) => doubled({ ...kernel, offset: 4 * kernel.offset }, 4 ** kernel.degree),
  reluNngp: (kernel) => doubled(kernel),
  reluNtk: (kernel) => doubled(kernel),
};
const similarityOf = (specification: KernelSpecification) =>
  (similarities[specification.kind] as (kernel: KernelSpecification) => Similarity)(specification);

/** What the docstrings of the kernels promise: absolute errors. */
function referenceTolerance(kernel: KernelSpecification, value: number): number {
  switch (kernel.kind) {
    // Exponents are off by a few units, and multiplied out: −log g is the exponent, or close to it.
    case "exponential":
    case "matern":
      return 8 * (1 - Math.log(value) * 1.5) * unitRoundoff * value;
    // |x − t|/p is at most 9 here; 1/ℓ² at most 3.
    case "periodic":
      return 8 * 10 * 3 * unitRoundoff * value;
    // Up to five roundings in the sum (all terms positive, but for one pair that cancels a quarter) and one a degree.
    case "polynomial":
      return 12 * kernel.degree * unitRoundoff * Math.abs(value);
    case "reluNngp":
    case "reluNtk":
      return 4 * (kernel.depth + 1) ** 2 * unitRoundoff;
    default:
      return 0;
  }
}

/** A member of every kind, on points of the line or, where the line shows only a sign, of the circle. */
const decaying: { readonly [Kind in KernelKind]: KernelSpecification } = {
  brownianBridge: { kind: "brownianBridge" },
  brownianMotion: { kind: "brownianMotion" },
  cubicSpline: { kind: "cubicSpline" },
  exponential: { kind: "exponential", lengthScale: 0.4 },
  gaussian: { kind: "gaussian", lengthScale: 0.4 },
  matern: { kind: "matern", smoothness: 2.5, lengthScale: 0.4 },
  periodic: { kind: "periodic", period: 1, lengthScale: 2 },
  polynomial: { kind: "polynomial", degree: 12, offset: 0.1 },
  reluNngp: { kind: "reluNngp", depth: 4 },
  reluNtk: { kind: "reluNtk", depth: 4 },
};

describe.each(Object.values(decaying))("smoothness: $kind", (specification) => {
  it("shows in eigenvalues that fall faster than any power, or do not", () => {
    const kernel = createKernel(specification);
    const points =
      kernel.excludesOrigin === true
        ? pointsFrom(Array.from({ length: 60 }, (_, k) => [Math.cos((k * Math.PI) / 30), Math.sin((k * Math.PI) / 30)]))
        : line(...Array.from({ length: 60 }, (_, k) => (k + 1) / 61));
    const { values } = symmetricEigen(gramMatrix(kernel, points), 60);
    // The 25th: a sixth power, the steepest here, has come to 25⁻⁶ = 4e-9 times a constant; (2ℓ²)⁻ⁿ/n! is rounding.
    expect(values[24] / values[0] < 1e-13).toBe(kernelFamily(specification.kind).smooth);
  });
});

const quasirandom = Array.from({ length: 25 }, (_, i) => (i * 0.6180339887498949) % 1);

describe.each(Object.values(examples).flat())("kernel law: $kind", (specification) => {
  const kernel = createKernel(specification);
  const irregular = quasirandom.map((value, i) => (kernel.excludesOrigin === true && i === 0 ? 1 : value));

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
      for (const t of irregular.slice(0, 5))
        expect(kernel.evaluateScalar?.(x, t) ?? kernel.evaluate([x], [t])).toBe(kernel.evaluate([x], [t]));
    }
  });

  it("is positive semidefinite", () => {
    const { values } = symmetricEigen(gramMatrix(kernel, line(...irregular)), irregular.length);
    // Zero eigenvalues come back within the backward error of the eigensolver, a small multiple of K·2⁻⁵²·d_max.
    expect(values.at(-1)).toBeGreaterThan(-4 * irregular.length * 2 ** -52 * values[0]);
    expect(values[0]).toBeGreaterThan(0);
  });

  it("scales as its formula does", () => {
    const { kernel: scaled, map, factor } = similarityOf(specification);
    const { evaluate } = createKernel(scaled);
    // Multiples of 2⁻¹⁰ are doubled and reflected exactly.
    const dyadic = irregular.map((x) => Math.round(1024 * x) / 1024);
    for (const x of dyadic) {
      for (const t of dyadic) {
        // A factor of 2 changes no rounding, but a power may round anew; the splines' eight roundings are others after
        // a reflection.
        expectRelative(evaluate([map(x)], [map(t)]), factor * kernel.evaluate([x], [t]), 16 * unitRoundoff);
      }
    }
  });

  it("obeys |g(x,t)|² ≤ g(x,x) g(t,t)", () => {
    for (const x of irregular) {
      for (const t of irregular) {
        // Both sides are rounded: four roundings each.
        expect(kernel.evaluate([x], [t]) ** 2).toBeLessThanOrEqual(
          kernel.evaluate([x], [x]) * kernel.evaluate([t], [t]) * (1 + 16 * unitRoundoff),
        );
      }
    }
  });

  it("is positive semidefinite on random inputs, repeated and close ones among them", () => {
    const inputs = fc.array(
      fc.oneof(fc.double({ min: 1e-3, max: 1, noNaN: true }), fc.constantFrom(0.25, 0.5, 0.5 + 1e-9)),
      { minLength: 1, maxLength: 12 },
    );
    check(inputs, 50, (values) => {
      const eigen = symmetricEigen(gramMatrix(kernel, line(...values)), values.length);
      // As above; entries of the kernels with an exponent or a power are themselves off by a few more units.
      expectAtMost(
        -eigen.values[values.length - 1],
        (4 * values.length + 40) * 2 ** -52 * eigen.values[0],
        "negative eigenvalue",
      );
    });
  });

  if (kernel.dimension === "any") {
    it("is symmetric and positive semidefinite in three dimensions", () => {
      const points = pointsFrom(irregular.map((x, i) => [x, irregular[(7 * i) % 25], irregular[(11 * i) % 25]]));
      const matrix = kernelMatrix(kernel, points, points);
      expect(checkSymmetry(matrix, points.count, 0)).toBeUndefined();
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
    // Splines: eight roundings without cancellation. Gaussian: the exponent's rounding, three units, is multiplied by
    // the exponent (at most 50 here).
    const tolerance = kernel.kind === "gaussian" ? 200 * unitRoundoff : 8 * unitRoundoff;
    expectRelative(createKernel(kernel).evaluate([x], [t]), value, tolerance);
  });

  it.each(Object.values(examples).flat())("has its values checked in higher precision: $kind", ({ kind }) => {
    expect(
      kernelValues.some(({ kernel }) => kernel.kind === kind) ||
        reference.kernels.some(({ kernel }) => kernel.kind === kind),
    ).toBe(true);
  });

  it.each(kernelValues)("matches 60-digit arithmetic or integration: $kernel at $x, $t", ({ kernel, x, t, value }) => {
    const { evaluate, evaluateScalar } = createKernel(kernel);
    const values =
      x.length === 1 && evaluateScalar !== undefined ? [evaluate(x, t), evaluateScalar(x[0], t[0])] : [evaluate(x, t)];
    for (const actual of values) expectWithin([actual], [value], referenceTolerance(kernel, value));
  });

  it("refuses a kind that is not in the registry", () => {
    const specification = { kind: "toString" } as unknown as KernelSpecification;
    expect(() => createKernel(specification)).toThrow(
      /there is no kernel “toString”; choose one of cubicSpline, brownianBridge, brownianMotion/,
    );
  });
});
