/**
 * Sweeps over n distinct ascending points x_j of a kernel g whose Gaussian process is a Markov process in a small
 * state.
 *
 * Write g for the n × n matrix of values g(x_j, x_k), without any factor, and Λ = diag(λ/m_j): the point j is seen m_j
 * times, with noise variance λ each time. `filter` prepares one λ; what follows it uses that λ until the next call.
 * Arrays are n × C row-major. Everything is O(nC), nothing is allocated in a sweep.
 */
export interface StateSpace {
  readonly method: string;
  /** n. */
  readonly size: number;
  /** A safe lower bound of the smallest eigenvalue of g; 0 where it underflows. */
  readonly smallestEigenvalueBound: number;
  /** g X; `into` may be X itself. */
  multiply(vectors: Float64Array, columns: number, into: Float64Array): void;
  /** The forward sweep that depends on λ alone. λ > 0. */
  filter(noise: number): void;
  /** With u = (Λ + g)⁻¹X: residuals Λu and fits gu, whose sum is X. */
  smooth(targets: Float64Array, columns: number, residuals: Float64Array, fitted: Float64Array): void;
  /** tr Λ(Λ + g)⁻¹. */
  residualTrace(): number;
  /** Σ_j g(x, x_j) u_j at P points x: P × C. */
  predict(points: Float64Array, weights: Float64Array, columns: number): Float64Array;
  /** The same for u = (Λ + g)⁻¹X, from X. */
  fitAt(points: Float64Array, targets: Float64Array, columns: number): Float64Array;
  /**
   * How many eigenvalues of g relative to diag(1/m_j) are below a value > 0: the negative ones of g − diag(value/m_j).
   * Undoes `filter`.
   */
  eigenvaluesBelow(value: number): number;
}

/** How many of the ascending points are at most x: the point before x is the one before that number. O(log n). */
export function pointsUpTo(points: Float64Array, x: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A pivot that is exactly 0 counts as a positive one that rounding cannot tell from 0, as in Sturm sequences. */
export const nonzeroPivot = (pivot: number, size: number): number =>
  pivot !== 0 ? pivot : Math.max(Math.abs(size) * 2 ** -60, 2 ** -1000);
