import { describe, expect, it } from "vitest";
import { Lanczos } from "../../../src/theory/linearAlgebra/lanczos.js";
import { symmetricProduct } from "../../../src/theory/linearAlgebra/symmetricProduct.js";
import { symmetricMatrices, withSpectrum } from "../support/symmetricMatrices.js";

const inner = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i], 0);

/** q_1 … q_k, read off through `combine`. */
function basisOf(lanczos: Lanczos): Float64Array[] {
  const { steps } = lanczos;
  return Array.from({ length: steps }, (_, j) =>
    lanczos.combine(
      Float64Array.from({ length: steps }, (_, i) => (i === j ? 1 : 0)),
      1,
    ),
  );
}

describe.each(Object.keys(symmetricMatrices))("%s", (name) => {
  it("is tridiagonal in an orthonormal basis that begins at the start", () => {
    const size = 60;
    const matrix = symmetricMatrices[name](size);
    const start = Float64Array.from({ length: size }, (_, i) => Math.cos(i * i));
    const product = symmetricProduct(matrix, size);
    const lanczos = new Lanczos(start, product);
    for (let i = 0; i < 25; i++) lanczos.step();
    const basis = basisOf(lanczos);
    const scale = Math.max(...matrix.map(Math.abs)) * size;
    const image = new Float64Array(size);
    expect(inner(basis[0], start)).toBeCloseTo(lanczos.startNorm, 12);
    basis.forEach((q, j) => {
      // Orthogonalised twice: a small multiple of size·2⁻⁵².
      basis.forEach((other, i) => {
        expect(Math.abs(inner(q, other) - (i === j ? 1 : 0))).toBeLessThan(size * 2 ** -51);
      });
      product(q, image);
      basis.forEach((other, i) => {
        const expected =
          i === j
            ? lanczos.diagonal[j]
            : i === j + 1
              ? lanczos.offDiagonal[j]
              : i === j - 1
                ? lanczos.offDiagonal[i]
                : 0;
        expect(Math.abs(inner(image, other) - expected)).toBeLessThanOrEqual(scale * 2 ** -50);
      });
    });
  });
});

describe("Lanczos", () => {
  it("ends where the space is invariant: as many steps as there are different eigenvalues", () => {
    const lanczos = new Lanczos(
      Float64Array.from({ length: 30 }, (_, i) => 1 + (i % 7)),
      symmetricProduct(withSpectrum(Array.from({ length: 30 }, (_, i) => [4, 2, 1][i % 3])), 30),
    );
    for (let i = 0; i < 10; i++) lanczos.step();
    expect(lanczos.steps).toBe(3);
    expect(lanczos.exhausted).toBe(true);
    expect(lanczos.offDiagonal[2]).toBe(0);
  });

  it("ends with the whole space", () => {
    const lanczos = new Lanczos(Float64Array.of(1, 2, 3), symmetricProduct(withSpectrum([3, 2, 1]), 3));
    for (let i = 0; i < 5; i++) lanczos.step();
    expect([lanczos.steps, lanczos.exhausted]).toEqual([3, true]);
  });

  it("has no space to begin with for a start of 0", () => {
    const lanczos = new Lanczos(new Float64Array(3), symmetricProduct(withSpectrum([3, 2, 1]), 3));
    lanczos.step();
    expect([lanczos.steps, lanczos.exhausted]).toEqual([0, true]);
  });
});
