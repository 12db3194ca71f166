import { describe, expect, it } from "vitest";
import { tridiagonalise } from "../../../src/theory/linearAlgebra/householder.js";
import { multiply, multiplyTransposed } from "../../../src/theory/linearAlgebra/multiply.js";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { tridiagonalSpectrum } from "../../../src/theory/linearAlgebra/tridiagonalSpectrum.js";
import { analyticSpectra, analyticVector } from "../support/analyticSpectra.js";
import { backwardError, fullTridiagonal, identity } from "../support/eigenLaws.js";
import { expectRelative, expectWithin } from "../support/numbers.js";
import { symmetricMatrices, withSpectrum } from "../support/symmetricMatrices.js";
import { createKernel } from "../../../src/theory/kernels/registry.js";
import { gramMatrix } from "../../../src/theory/kernels/gramMatrix.js";
import { interiorGrid } from "../support/points.js";

const none = new Float64Array(0);

describe.each(Object.entries(symmetricMatrices))("tridiagonalSpectrum, %s", (_, matrix) => {
  it.each([1, 2, 3, 17, 40])(
    "diagonalises T, with the eigenvectors as coefficients of the identity, size %i",
    (size) => {
      const t = tridiagonalise(matrix(size), size);
      const { values, coefficients } = tridiagonalSpectrum(t.diagonal, t.offDiagonal, identity(size), size);
      const full = fullTridiagonal(t);
      expectWithin(
        multiplyTransposed(coefficients, size, coefficients, size, size),
        identity(size),
        16 * size * 2 ** -52,
        "W Wᵀ",
      );
      const scaled = coefficients.map((value, k) => value * values[Math.floor(k / size)]);
      expectWithin(
        multiply(coefficients, size, full, size, size),
        scaled,
        backwardError(matrix(size), size),
        "Wᵀ T − D Wᵀ",
      );
      expect([...values]).toEqual([...values].sort((a, b) => b - a));
      // Backward stable algorithms for the same symmetric matrix differ by at most their backward errors (Weyl 1912).
      expectWithin(values, symmetricEigen(matrix(size), size).values, backwardError(matrix(size), size), "values");
    },
  );
});

describe("tridiagonalSpectrum", () => {
  it("gives the same values with and without vectors, and coefficients of any vectors from Wᵀ", () => {
    const t = tridiagonalise(symmetricMatrices["random entries"](23), 23);
    const basis = tridiagonalSpectrum(t.diagonal, t.offDiagonal, identity(23), 23);
    const vectors = Float64Array.from({ length: 46 }, (_, k) => Math.cos(k));
    const { values, coefficients } = tridiagonalSpectrum(t.diagonal, t.offDiagonal, vectors, 2);
    expect(values).toEqual(basis.values);
    expect(tridiagonalSpectrum(t.diagonal, t.offDiagonal, none, 0)).toEqual({ values, coefficients: none });
    // The same rotations in another order of additions.
    expectWithin(coefficients, multiply(basis.coefficients, 23, vectors, 23, 2), 1e-13);
  });

  it.each(["cubicSpline", "brownianBridge"] as const)(
    "meets the exact spectrum and coefficients of %s on the grid k/(K + 1)",
    (kind) => {
      const count = 60;
      const gram = gramMatrix(createKernel({ kind }), interiorGrid(count));
      const t = tridiagonalise(gram, count);
      const y = analyticVector(count, 1).map((value, i) => value + 0.25 * analyticVector(count, 7)[i]);
      const { values, coefficients } = tridiagonalSpectrum(t.diagonal, t.offDiagonal, t.toTridiagonal(y, 1), 1);
      const exact = Float64Array.from({ length: count }, (_, k) => analyticSpectra[kind](count, k + 1));
      expectWithin(values, exact, 8 * count * 2 ** -52 * exact[0], "values");
      // An eigenvector is off by backward error over gap; the 7th of the spline has a gap of 1/4000 of ‖A‖.
      expectWithin(
        coefficients.map(Math.abs),
        Float64Array.from(exact, (_, k) => (k === 0 ? 1 : k === 6 ? 0.25 : 0)),
        1e-9,
        "coefficients",
      );
    },
  );

  it("keeps small eigenvalues of a graded T, whichever end they are at", () => {
    // Rows scaled by 10^−4k: eigenvalues of a graded, diagonally dominant T are determined to high relative accuracy
    // (Barlow, Demmel 1990).
    const diagonal = Float64Array.from({ length: 8 }, (_, k) => 10 ** (-4 * k));
    const offDiagonal = Float64Array.from({ length: 7 }, (_, k) => 0.1 * 10 ** (-4 * k - 2));
    const downwards = tridiagonalSpectrum(diagonal, offDiagonal, none, 0).values;
    const upwards = tridiagonalSpectrum(diagonal.slice().reverse(), offDiagonal.slice().reverse(), none, 0).values;
    for (let k = 0; k < 8; k++) expectRelative(downwards[k], upwards[k], 1e-13, "reversed");
    for (let k = 0; k < 8; k++) expectRelative(downwards[k], 10 ** (-4 * k), 0.02, "size");
  });

  it("separates what a zero separates, and takes sizes 0, 1e300 and 1e−300", () => {
    expect([
      ...tridiagonalSpectrum(Float64Array.of(1, 3, 2), Float64Array.of(0, 0), Float64Array.of(10, 30, 20), 1)
        .coefficients,
    ]).toEqual([30, 20, 10]);
    for (const size of [0, 1e300, 1e-300]) {
      const { values } = tridiagonalSpectrum(Float64Array.of(2 * size, 2 * size), Float64Array.of(size), none, 0);
      expectWithin(values, [3 * size, size], 4 * 2 ** -52 * size);
    }
    expect(tridiagonalSpectrum(none, none, none, 1)).toEqual({ values: none, coefficients: none });
  });

  it("needs no vectors of any quality: clusters keep the norm of what is turned", () => {
    const t = tridiagonalise(withSpectrum([2, 2, 2, 2, 1, 1, 1, 1 + 1e-15, 1e-12, 0, 0]), 11);
    const y = Float64Array.from({ length: 11 }, (_, k) => Math.sin(k + 1));
    const { coefficients } = tridiagonalSpectrum(t.diagonal, t.offDiagonal, t.toTridiagonal(y, 1), 1);
    // Rotations keep norms up to a few roundings each.
    expectRelative(Math.hypot(...coefficients), Math.hypot(...y), 1e-14, "norm");
  });

  it("refuses NaN, wrong shapes and overflow", () => {
    expect(() => tridiagonalSpectrum(Float64Array.of(1, NaN), Float64Array.of(1), none, 0)).toThrow(
      expect.objectContaining({ code: "notFinite" }),
    );
    expect(() => tridiagonalSpectrum(Float64Array.of(1, 1), Float64Array.of(1, 1), none, 0)).toThrow(
      expect.objectContaining({ code: "shapeMismatch" }),
    );
    expect(() => tridiagonalSpectrum(Float64Array.of(1e308, 1e308), Float64Array.of(1e308), none, 0)).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });
});
