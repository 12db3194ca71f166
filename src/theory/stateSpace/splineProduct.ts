import { chainProduct, largestPrecisionBound, type Chain } from "./chainProduct.js";
import { markovBridge } from "../kernels/brownianBridge.js";
import { pointsUpTo } from "./stateSpace.js";

/**
 * Products with the cubic spline's Green's function, by way of the Brownian bridge b: f⁗ = Σ w_k δ(x − x_k) is −f″ = p,
 * −p″ = Σ w_k δ(x − x_k), each with zero values at 0 and 1. So p = Σ_k b(·, x_k) w_k, which is piecewise linear, and
 * −f″ = p integrated against the hat functions of the points gives
 *
 *     f(x_j) = Σ_k b(x_j, x_k) l_k, l_j = h_j p_{j−1}/6 + (h_j + h_{j+1}) p_j/3 + h_{j+1} p_{j+1}/6, h_j = x_j −
 *     x_{j−1}:
 *
 * g = b M b with the tridiagonal mass matrix M ≥ 0. Nothing is subtracted, so each entry of g X is right to about
 * 9n·2⁻⁵³ of g|X| (derived in this project).
 */
export class SplineProduct {
  /** h_0, …, h_n: n points in (0, 1) have n + 1 gaps. */
  readonly gaps: Float64Array;
  private readonly bridge: Chain;

  constructor(private readonly points: Float64Array) {
    const size = points.length;
    this.gaps = new Float64Array(size + 1);
    for (let j = 0; j <= size; j++) this.gaps[j] = (j === size ? 1 : points[j]) - (j === 0 ? 0 : points[j - 1]);
    this.bridge = {
      retentions: points.map((x, j) => (j === 0 ? 0 : markovBridge.retention(points[j - 1], x))),
      innovations: points.map((x, j) =>
        j === 0 ? markovBridge.variance(x) : markovBridge.innovation(points[j - 1], x),
      ),
    };
  }

  multiply(vectors: Float64Array, columns: number, into: Float64Array): void {
    chainProduct(this.bridge, vectors, columns, into);
    this.integrate(into, columns);
  }

  /**
   * Σ_k g(x, x_k) w_k at P points x: on each gap −f″ is linear, so f is the chord plus a cubic that vanishes at both
   * ends.
   */
  predict(at: Float64Array, weights: Float64Array, columns: number): Float64Array {
    const { points, gaps } = this;
    const curvatures = new Float64Array(weights.length);
    chainProduct(this.bridge, weights, columns, curvatures);
    const values = curvatures.slice();
    this.integrate(values, columns);
    const result = new Float64Array(at.length * columns);
    const entry = (list: Float64Array, j: number, c: number): number =>
      j < 0 || j === points.length ? 0 : list[j * columns + c];
    for (let i = 0; i < at.length; i++) {
      const after = pointsUpTo(points, at[i]);
      const gap = gaps[after];
      const fraction = gap === 0 ? 0 : (at[i] - (after === 0 ? 0 : points[after - 1])) / gap;
      const rest = 1 - fraction;
      const bend = (gap * gap * fraction * rest) / 6;
      for (let c = 0; c < columns; c++) {
        result[i * columns + c] =
          rest * entry(values, after - 1, c) +
          fraction * entry(values, after, c) +
          bend * ((1 + rest) * entry(curvatures, after - 1, c) + (1 + fraction) * entry(curvatures, after, c));
      }
    }
    return result;
  }

  /**
   * A safe lower bound of the smallest eigenvalue of g = b M b: that of b squared, times that of M, which by Gershgorin
   * is at least min_j (h_j + h_{j+1})/3 − (h_j + h_{j+1})/6. On a uniform grid it tends to the smallest eigenvalue
   * h³/48 itself (derived in this project).
   */
  smallestEigenvalueBound(): number {
    const { gaps } = this;
    let mass = Infinity;
    for (let j = 0; j + 1 < gaps.length; j++) mass = Math.min(mass, (gaps[j] + gaps[j + 1]) / 6);
    const smallest = 1 / largestPrecisionBound(this.bridge);
    return mass === Infinity ? 0 : mass * smallest * smallest * (1 - 2 ** -48);
  }

  /** b M p, in place of p. */
  private integrate(values: Float64Array, columns: number): void {
    const { gaps, points } = this;
    for (let c = 0; c < columns; c++) {
      let before = 0;
      for (let j = 0, at = c; j < points.length; j++, at += columns) {
        const here = values[at];
        const next = j + 1 < points.length ? values[at + columns] : 0;
        values[at] = (gaps[j] * (before + 2 * here) + gaps[j + 1] * (2 * here + next)) / 6;
        before = here;
      }
    }
    chainProduct(this.bridge, values, columns, values);
  }
}
