import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import { expectAtMost, expectWithin } from "../support/numbers.js";

/** A deterministic dense symmetric matrix with entries in [−1, 1]. */
function dense(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, index) => {
    const [i, j] = [Math.floor(index / size), index % size];
    return Math.cos(3 * (i + j) + i * j);
  });
}

function checkDecomposition(matrix: Float64Array, size: number): void {
  const { values, vectors } = symmetricEigen(matrix, size);
  const norm = Math.max(Math.abs(values[0]), Math.abs(values[size - 1]));
  // Householder and QL are backward stable: residual and departure from orthonormality are small multiples of
  // size·2⁻⁵².
  const tolerance = 8 * size * 2 ** -52;
  for (let k = 0; k < size; k++) {
    if (k > 0) expectAtMost(values[k], values[k - 1], "order");
    const vector = vectors.subarray(k * size, (k + 1) * size);
    for (let l = 0; l <= k; l++) {
      const inner = vector.reduce((sum, value, i) => sum + value * vectors[l * size + i], 0);
      expectAtMost(Math.abs(inner - (k === l ? 1 : 0)), tolerance, "orthonormality");
    }
    for (let i = 0; i < size; i++) {
      const image = vector.reduce((sum, value, j) => sum + (matrix[i * size + j] / norm) * value, 0);
      expectAtMost(Math.abs(image - (values[k] / norm) * vector[i]), tolerance, "residual");
    }
  }
}

describe("symmetricEigen", () => {
  it.each([1, 2, 3, 10, 40])("decomposes a dense matrix of size %i", (size) => checkDecomposition(dense(size), size));

  it.each([1e300, 1e-300, 1e307, 1e-320])("works for matrices of size %s", (scale) => {
    const unit = symmetricEigen(dense(6), 6);
    const scaled = symmetricEigen(
      dense(6).map((value) => value * scale),
      6,
    );
    // Scaling perturbs entries by a rounding each (at 1e−320 by 2⁻¹⁰⁷⁵, about 5e−4 of the whole).
    expectWithin(
      scaled.values.map((value) => value / scale),
      unit.values,
      scale < 1e-310 ? 1e-3 : 1e-14,
    );
  });

  it("finds the eigenvalues of a matrix that has them in plain sight", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expectWithin(values, [3, 1], 1e-15);
    expectWithin(vectors, [Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2, -Math.SQRT1_2], 1e-15);
  });

  it("takes the symmetric part", () => {
    expect(symmetricEigen(Float64Array.of(2, 2, 0, 2), 2)).toEqual(symmetricEigen(Float64Array.of(2, 1, 1, 2), 2));
  });

  it("handles the zero matrix, one entry, and graded matrices", () => {
    expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
    checkDecomposition(new Float64Array(9).fill(1), 3);
    expect([...symmetricEigen(Float64Array.of(-7), 1).values]).toEqual([-7]);
    const graded = Float64Array.from(
      { length: 64 },
      (_, i) => 10 ** -(20 * Math.abs(Math.floor(i / 8) - 4) + 20 * Math.abs((i % 8) - 4)),
    );
    checkDecomposition(graded, 8);
  });

  it("is not misled by entries whose squares underflow, which ml-matrix alone answers with a TypeError", () => {
    const tiny = 1.3626e-320;
    checkDecomposition(
      Float64Array.of(
        -1,
        tiny,
        -tiny,
        tiny,
        0,
        tiny,
        -2.5e-205,
        tiny,
        -tiny,
        tiny,
        -tiny,
        tiny,
        0,
        -tiny,
        -tiny,
        tiny,
        -tiny,
        -tiny,
        1,
        -tiny,
        0,
        tiny,
        -tiny,
        -tiny,
        0,
      ),
      5,
    );
  });

  it("gives each eigenvector a definite sign", () => {
    const { vectors } = symmetricEigen(dense(12), 12);
    for (let k = 0; k < 12; k++) {
      const vector = [...vectors.subarray(12 * k, 12 * k + 12)];
      const half = Math.max(...vector.map(Math.abs)) / 2;
      expect(vector.find((value) => Math.abs(value) >= half)).toBeGreaterThan(0);
    }
  });

  it.each([NaN, Infinity])("refuses %s at once, where ml-matrix might not return", (value) => {
    const matrix = dense(4);
    matrix[6] = value;
    expect(() => symmetricEigen(matrix, 4)).toThrow(expect.objectContaining({ code: "notFinite" }));
  });

  it("says so when eigenvalues overflow", () => {
    expect(() => symmetricEigen(new Float64Array(4).fill(1.7e308), 2)).toThrow(
      expect.objectContaining({ code: "overflow" }),
    );
  });

  it("refuses a wrong shape", () => {
    expect(() => symmetricEigen(dense(3), 4)).toThrow(expect.objectContaining({ code: "shapeMismatch" }));
    expect(() => symmetricEigen(new Float64Array(0), 0)).toThrow(expect.objectContaining({ code: "outOfRange" }));
  });
});
