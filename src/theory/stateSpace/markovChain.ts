import { chainProduct, largestPrecisionBound, type Chain } from "./chainProduct.js";
import type { DistinctInputs } from "./distinctInputs.js";
import type { MarkovKernel } from "../kernels/markovKernel.js";
import { nonzeroPivot, pointsUpTo, type StateSpace } from "./stateSpace.js";

/**
 * Brownian motion, Brownian bridge, Ornstein–Uhlenbeck process: the state is the value f(x_j) itself.
 *
 * With φ the retentions, q the innovations, Λ = λ/m_j: the filter's prior variance p = φ²P + q, S = p + Λ, posterior
 * variance P = pΛ/S; the mean μ = (Λ/S)φμ + (p/S)y and v = y − φμ. Backwards, with s = φ_{j+1}ρ_{j+1} and ρ = v/S +
 * (Λ/S)s: Λu = (Λ/S)v − Ps and gu = μ + Ps.
 *
 * Accuracy (derived in this project). p, S, P, Λ/S and p/S are sums, products and quotients of non-negative numbers, so
 * each carries a relative error that does not grow: a relative error δ of P enters p = φ²P + q with weight φ²P/p ≤ 1
 * and leaves P = 1/(1/p + 1/Λ) with weight Λ/S < 1; a step adds a few 2⁻⁵³. The surprises satisfy Σ v²/S = yᵀ(Λ + g)⁻¹y
 * ≤ yᵀΛ⁻¹y, so in the norm ‖·‖ weighted by m, |v| ≤ ‖y‖√(S/λ) however large S is; an error 2⁻⁵³|v| in one of them moves
 * √λ(Λ + g)^(−½)y, and with it Λu, by 2⁻⁵³√λ|v|/√S ≤ 2⁻⁵³‖y‖. Residual and fit are right to a small multiple of 2⁻⁵³‖y‖
 * for every λ > 0.
 */
export class MarkovChain implements StateSpace {
  readonly method: string;
  readonly size: number;
  readonly smallestEigenvalueBound: number;
  private readonly chain: Chain;
  private readonly points: Float64Array;
  private readonly multiplicities: Float64Array;
  private readonly keeps: Float64Array;
  private readonly gains: Float64Array;
  private readonly variances: Float64Array;
  private readonly inversePivots: Float64Array;
  private readonly surprises: Float64Array;

  constructor(
    private readonly kernel: MarkovKernel,
    { points, multiplicities }: DistinctInputs,
  ) {
    this.method = kernel.method;
    this.points = points;
    this.multiplicities = multiplicities;
    this.size = points.length;
    this.chain = {
      retentions: points.map((x, j) => (j === 0 ? 0 : kernel.retention(points[j - 1], x))),
      innovations: points.map((x, j) => (j === 0 ? kernel.variance(x) : kernel.innovation(points[j - 1], x))),
    };
    const bound = largestPrecisionBound(this.chain);
    this.smallestEigenvalueBound = bound > 0 ? 1 / bound : 0;
    [this.keeps, this.gains, this.variances, this.inversePivots, this.surprises] = Array.from(
      { length: 5 },
      () => new Float64Array(points.length),
    );
  }

  multiply(vectors: Float64Array, columns: number, into: Float64Array): void {
    chainProduct(this.chain, vectors, columns, into);
  }

  filter(noise: number): void {
    this.negativePivots(noise);
  }

  eigenvaluesBelow(value: number): number {
    return this.negativePivots(-value);
  }

  smooth(targets: Float64Array, columns: number, residuals: Float64Array, fitted: Float64Array): void {
    const { size, keeps, gains, variances, inversePivots, surprises } = this;
    const { retentions } = this.chain;
    for (let c = 0; c < columns; c++) {
      let mean = 0;
      for (let j = 0, at = c; j < size; j++, at += columns) {
        const prior = retentions[j] * mean;
        const surprise = targets[at] - prior;
        mean = keeps[j] * prior + gains[j] * targets[at];
        surprises[j] = surprise;
        fitted[at] = mean;
      }
      let pull = 0;
      for (let j = size - 1, at = j * columns + c; j >= 0; j--, at -= columns) {
        const correction = variances[j] * pull;
        residuals[at] = keeps[j] * surprises[j] - correction;
        fitted[at] += correction;
        pull = retentions[j] * (surprises[j] * inversePivots[j] + keeps[j] * pull);
      }
    }
  }

  /**
   * (Λ + g)⁻¹ has the diagonal 1/S + (p/S)² N, where N = φ_{j+1}²((Λ/S)² N + 1/S)_{j+1} runs backwards.
   */
  residualTrace(): number {
    const { size, keeps, gains, variances, inversePivots } = this;
    const { retentions } = this.chain;
    let trace = 0;
    let information = 0;
    for (let j = size - 1; j >= 0; j--) {
      trace += keeps[j] + variances[j] * gains[j] * information;
      information = retentions[j] * retentions[j] * (inversePivots[j] + keeps[j] * keeps[j] * information);
    }
    return trace;
  }

  predict(points: Float64Array, weights: Float64Array, columns: number): Float64Array {
    const values = new Float64Array(weights.length);
    this.multiply(weights, columns, values);
    return this.interpolate(points, values, columns);
  }

  fitAt(points: Float64Array, targets: Float64Array, columns: number): Float64Array {
    const values = new Float64Array(targets.length);
    this.smooth(targets, columns, new Float64Array(targets.length), values);
    return this.interpolate(points, values, columns);
  }

  /**
   * Between two points, a function of the span of the g(·, x_j) is the mean of the process given its values at the two.
   */
  private interpolate(at: Float64Array, values: Float64Array, columns: number): Float64Array {
    const { kernel, points, size } = this;
    const result = new Float64Array(at.length * columns);
    if (size === 0) return result;
    for (let i = 0; i < at.length; i++) {
      const x = at[i];
      const after = pointsUpTo(points, x);
      const before = after - 1;
      let [left, right] = [0, 0];
      if (after === size) left = kernel.retention(points[before], x);
      else if (after === 0)
        right = kernel.vanishes(x)
          ? 0
          : (kernel.retention(x, points[0]) * kernel.variance(x)) / kernel.variance(points[0]);
      else {
        const whole = kernel.innovation(points[before], points[after]);
        left = kernel.retention(points[before], x) * (kernel.innovation(x, points[after]) / whole);
        right = kernel.retention(x, points[after]) * (kernel.innovation(points[before], x) / whole);
      }
      for (let c = 0; c < columns; c++) {
        result[i * columns + c] =
          (left === 0 ? 0 : left * values[before * columns + c]) +
          (right === 0 ? 0 : right * values[after * columns + c]);
      }
    }
    return result;
  }

  /**
   * The filter; the pivots S are those of the LDLᵀ factors of Λ + g, so that their signs are those of its eigenvalues
   * (Sylvester's law of inertia).
   */
  private negativePivots(noise: number): number {
    const { size, multiplicities, keeps, gains, variances, inversePivots } = this;
    const { retentions, innovations } = this.chain;
    let variance = 0;
    let negative = 0;
    for (let j = 0; j < size; j++) {
      const prior = retentions[j] * retentions[j] * variance + innovations[j];
      const pointNoise = noise / multiplicities[j];
      const inverse = 1 / nonzeroPivot(prior + pointNoise, prior);
      const keep = pointNoise * inverse;
      if (inverse < 0) negative++;
      variance = prior * keep;
      keeps[j] = keep;
      gains[j] = prior * inverse;
      variances[j] = variance;
      inversePivots[j] = inverse;
    }
    return negative;
  }
}
