import type { Decomposition } from "../distillation/decomposition.js";
import { TheoryError } from "../errors.js";
import { multiply, multiplyTransposed, transpose } from "../linearAlgebra/multiply.js";
import { requireCount, requireLength } from "../requirements.js";
import { filterWeights } from "./filterWeights.js";

/**
 * Spectrum D† of the equivalent kernel g†: f_t is the ordinary ridge fit to y_0 with multiplier c_0 and kernel g†.
 *
 *     D†[k] = c_0 / ( Π_{i≤t} (d_k + c_i)/d_k − 1 ),     D†/(c_0 + D†) = B_t
 *
 * `multipliers` holds c_0, …, c_t, all > 0. D† = D for t = 0; 0 where d_k = 0. Computed as c_0/expm1(Σ log1p(c_i/d_k)):
 * relative error about (t + 2 + s_k)·2⁻⁵³ with s_k = −log B_t[k], also where B_t is next to 1 or 0. O(tK). Source:
 * Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715. Errors: `outOfRange` for no multipliers, and as `filterWeights`.
 */
export function equivalentSpectrum(eigenvalues: Float64Array, multipliers: ArrayLike<number>): Float64Array {
  requireCount("equivalentSpectrum", "multipliers.length", multipliers.length, 1);
  const { exponents } = filterWeights(eigenvalues, multipliers);
  return exponents.map((s) => multipliers[0] / Math.expm1(s));
}

/** B_t = D†/(c_0 + D†), recovered from the equivalent spectrum. */
export function equivalentWeights(spectrum: Float64Array, firstMultiplier: number): Float64Array {
  return spectrum.map((value) => value / (firstMultiplier + value));
}

/**
 * G† = Vᵀ D† V, K × K row-major, exactly symmetric: the Gram matrix of g† on the data, with the 1/K in it.
 *
 * O(K²·rank). Errors: `shapeMismatch`.
 */
export function equivalentGram(decomposition: Decomposition, spectrum: Float64Array): Float64Array {
  const { count, eigenvectors, rank } = decomposition;
  requireLength("equivalentGram", "spectrum", spectrum, count);
  const columns = transpose(eigenvectors.subarray(0, rank * count), rank, count);
  const weighted = columns.map((value, i) => value * spectrum[i % rank]);
  const gram = multiplyTransposed(weighted, count, columns, count, rank);
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) gram[j * count + i] = gram[i * count + j];
  }
  return gram;
}

/** The eigenbasis of `basisOnGrid` at the data points themselves: entry (j, k) is d_k v_k[j], K × rank row-major. */
export function basisOnData({ count, eigenvalues, eigenvectors, rank }: Decomposition): Float64Array {
  const basis = transpose(eigenvectors.subarray(0, rank * count), rank, count);
  for (let i = 0; i < basis.length; i++) basis[i] *= eigenvalues[i % rank];
  return basis;
}

/**
 * g†(x,x′) = K · g_xᵀ Vᵀ D⁻¹ D† D⁻¹ V g_x′ for all pairs of two lists of points, P × Q row-major, without the 1/K.
 *
 * Each list is given by its eigenbasis, P × rank and Q × rank row-major: `basisOnGrid` for a grid, `basisOnData` for
 * the data. O(PQ·rank). On the data it is K G†. Off the data the basis of a small eigenvalue d_k is known to about
 * 2⁻⁵²·d_max/d_k, relative to its size, and so is its part in g†. Errors: `shapeMismatch`.
 */
export function equivalentKernelMatrix(
  basis: Float64Array,
  otherBasis: Float64Array,
  decomposition: Decomposition,
  spectrum: Float64Array,
): Float64Array {
  const { count, eigenvalues, rank } = decomposition;
  requireLength("equivalentKernelMatrix", "spectrum", spectrum, count);
  if (rank === 0) return new Float64Array(0);
  const rows = rowsOf("basis", basis, rank);
  const columns = rowsOf("otherBasis", otherBasis, rank);
  const weighted = basis.map((value, i) => {
    const k = i % rank;
    return (value / eigenvalues[k]) * (spectrum[k] / eigenvalues[k]) * count;
  });
  return multiply(weighted, rows, transpose(otherBasis, columns, rank), rank, columns);
}

function rowsOf(parameter: string, matrix: Float64Array, width: number): number {
  const rows = matrix.length / width;
  if (!Number.isInteger(rows)) {
    throw new TheoryError(
      "shapeMismatch",
      `equivalentKernelMatrix: ${parameter} has ${matrix.length} entries; give whole rows of ${width}, the rank.`,
      { length: matrix.length, columns: width },
    );
  }
  return rows;
}
