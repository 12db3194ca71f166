import { largestMagnitude } from "../../../src/theory/linearAlgebra/norm.js";
import { multiply, multiplyTransposed, transpose } from "../../../src/theory/linearAlgebra/multiply.js";
import type { SymmetricEigen } from "../../../src/theory/linearAlgebra/symmetricEigen.js";
import type { Tridiagonalisation } from "../../../src/theory/linearAlgebra/tridiagonalisation.js";
import { expectAtMost, expectWithin } from "./numbers.js";

export function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? 1 : 0));
}

/** T as a full matrix. */
export function fullTridiagonal({
  size,
  diagonal,
  offDiagonal,
}: Pick<Tridiagonalisation, "size" | "diagonal" | "offDiagonal">): Float64Array {
  const full = new Float64Array(size * size);
  diagonal.forEach((value, i) => {
    full[i * size + i] = value;
  });
  offDiagonal.forEach((value, i) => {
    full[i * size + i + 1] = full[(i + 1) * size + i] = value;
  });
  return full;
}

/**
 * Householder and QL are backward stable (Wilkinson 1965): entries of residual and departure from orthonormality are at
 * most a small multiple of size·2⁻⁵²·‖A‖, and grow like √size in practice; ‖A‖ ≤ size·max|A_ij| is not sharp, so the
 * bound is stated for the largest entry times √size.
 */
export function backwardError(matrix: Float64Array, size: number): number {
  return 16 * size * 2 ** -52 * Math.max(largestMagnitude(matrix) * Math.sqrt(size), Number.MIN_VALUE);
}

/** A = Q T Qᵀ, QᵀQ = I. */
export function expectTridiagonalises(
  tridiagonalise: (matrix: Float64Array, size: number) => Tridiagonalisation,
  matrix: Float64Array,
  size: number,
): void {
  const result = tridiagonalise(matrix, size);
  const q = result.fromTridiagonal(identity(size), size);
  expectWithin(multiplyTransposed(q, size, q, size, size), identity(size), 16 * size * 2 ** -52, "Q Qᵀ");
  expectWithin(result.toTridiagonal(identity(size), size), transpose(q, size, size), 16 * size * 2 ** -52, "Qᵀ");
  expectWithin(
    multiply(matrix, size, q, size, size),
    result.fromTridiagonal(fullTridiagonal(result), size),
    backwardError(matrix, size),
    "A Q − Q T",
  );
}

/** A = Vᵀ D V, V Vᵀ = I, descending values, definite signs. */
export function expectDecomposes({ values, vectors }: SymmetricEigen, matrix: Float64Array, size: number): void {
  expectWithin(multiplyTransposed(vectors, size, vectors, size, size), identity(size), 16 * size * 2 ** -52, "V Vᵀ");
  const images = multiply(vectors, size, matrix, size, size);
  const scaled = vectors.map((value, k) => value * values[Math.floor(k / size)]);
  expectWithin(images, scaled, backwardError(matrix, size), "V A − D V");
  for (let k = 0; k < size; k++) {
    if (k > 0) expectAtMost(values[k], values[k - 1], "order");
    const vector = vectors.subarray(k * size, (k + 1) * size);
    const half = largestMagnitude(vector) / 2;
    expectAtMost(0, vector.find((value) => Math.abs(value) >= half) ?? NaN, "sign");
  }
}
