import type { AnalysisContext } from "./analysisContext.js";
import { drawnBasis } from "./drawnBasis.js";

/** The leading eigenfunctions, for drawing. */
export interface BasisFunctions {
  /**
   * The points of the report's grid, or the training points in their order; nothing where the kernel is known at the
   * training points only, or there are none.
   */
  readonly over: "grid" | "inputs" | "nothing";
  /** How many of them are here, of the rank. */
  readonly modes: number;
  /** φ_k at each point, modes × points row-major. */
  readonly values: Float64Array;
}

/** More could hardly be told apart, and each costs a row of numbers on every change. */
const mostFunctions = 60;

/**
 * The eigenfunctions φ_k(x) = √K g_xᵀ v_k / d_k, normalised to a mean square of 1 over the training points, where they
 * are √K times the eigenvectors.
 *
 * Their signs are those of the eigenvectors, hence of the coefficients in the report. Off the data φ_k is known to
 * about 2⁻⁵²·d_max/d_k, relative to its size. O(points·modes).
 */
export function analyseBasisFunctions(context: AnalysisContext): BasisFunctions {
  const {
    problem: { eigenvalues, rank, count },
  } = context;
  const basis = drawnBasis(context);
  if (basis === undefined) return { over: "nothing", modes: 0, values: new Float64Array(0) };
  const modes = Math.min(rank, mostFunctions);
  const values = new Float64Array(modes * basis.points);
  for (let k = 0; k < modes; k++) {
    const scale = Math.sqrt(count) / eigenvalues[k];
    const row = values.subarray(k * basis.points, (k + 1) * basis.points);
    for (let i = 0; i < basis.points; i++) row[i] = basis.values[i * rank + k] * scale;
    // Beyond double precision there is nothing to draw, nor for the smaller eigenvalues after it.
    if (!row.every(Number.isFinite)) return { over: basis.over, modes: k, values: values.slice(0, k * basis.points) };
  }
  return { over: basis.over, modes, values };
}
