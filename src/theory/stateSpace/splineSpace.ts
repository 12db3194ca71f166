import type { DistinctInputs } from "./distinctInputs.js";
import { SplineFilter } from "./splineFilter.js";
import { SplineProduct } from "./splineProduct.js";
import { pointsUpTo, type StateSpace } from "./stateSpace.js";

/** What interpolating a fit takes beside its values: the slopes at the points, and at 0 and 1. */
interface Slopes {
  readonly inside: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * The cubic spline in state space: smoother of the integrated Wiener process with a slope by generalised least squares
 * and f(1) = 0.
 *
 * With the numbers of `SplineFilter`: forward v = y − μ₁, μ₁ ← (Λ/S)μ₁ + (p₁₁/S)y, μ₂ ← μ₂ + (p₁₂/S)v; β = Σ drift·v/S
 * ÷ Σ drift²/S; backward, with s = Aᵀρ, w = v − β·drift: Λu = (Λ/S)w − as₁ − bs₂, gu = μ₁ + β(Λ/S)drift + as₁ + bs₂ and
 * ρ = (w/S + (Λ/S)s₁ − (p₁₂/S)s₂, s₂).
 *
 * Accuracy (derived in this project): the coefficients carry relative errors of a few 2⁻⁵³ (`SplineFilter`); surprises
 * and β·drift may be large after close points, but Σ v²/S and β²·information are at most yᵀΛ⁻¹y, so that the argument
 * of `MarkovChain` holds: Λu is right to a small multiple of 2⁻⁵³‖y‖, however small λ is. The fit carries the same, and
 * where λ is large that of its terms, W's covariance (at most x³/3) over λ: relative to itself 2⁻⁵³ times x/(1 − x)² at
 * worst, for inputs next to 1.
 */
export class SplineSpace implements StateSpace {
  readonly method = "state space, cubic spline";
  readonly size: number;
  readonly smallestEigenvalueBound: number;
  private readonly points: Float64Array;
  private readonly product: SplineProduct;
  private readonly filters: SplineFilter;
  private readonly surprises: Float64Array;

  constructor({ points, multiplicities }: DistinctInputs) {
    this.points = points;
    this.size = points.length;
    this.product = new SplineProduct(points);
    this.filters = new SplineFilter(this.product.gaps, multiplicities);
    this.surprises = new Float64Array(points.length);
    this.smallestEigenvalueBound = this.product.smallestEigenvalueBound();
  }

  multiply(vectors: Float64Array, columns: number, into: Float64Array): void {
    this.product.multiply(vectors, columns, into);
  }

  filter(noise: number): void {
    this.filters.run(noise);
  }

  /**
   * By inertia: bordering the matrix of W with the observation at 1 and with the slope's regressor adds one positive
   * and one negative eigenvalue to those of Λ + g; eliminating in the filter's order, the signs are those of the pivots
   * S and of −information (Sylvester; derived in this project).
   */
  eigenvaluesBelow(value: number): number {
    return this.filters.run(-value);
  }

  smooth(targets: Float64Array, columns: number, residuals: Float64Array, fitted: Float64Array): void {
    for (let c = 0; c < columns; c++) this.smoothColumn(targets, columns, c, residuals, fitted);
  }

  /**
   * The diagonal of (Λ + g)⁻¹ is 1/S + kᵀNk less the share of the slope, (x̃ᵀM⁻¹)_j²/information; N runs backwards, N ←
   * HHᵀ/S + (I − kHᵀ)ᵀN(I − kHᵀ).
   */
  residualTrace(): number {
    const {
      keeps,
      gains,
      slopeGains,
      variances,
      covariances,
      inversePivots,
      drifts,
      endInverse,
      endDrift,
      information,
    } = this.filters;
    const { gaps } = this.product;
    let trace = 0;
    let [n11, n12, n22] = [endInverse, 0, 0];
    let [r1, r2] = [endDrift * endInverse, 0];
    for (let j = this.size - 1; j >= 0; j--) {
      const h = gaps[j + 1];
      [n12, n22] = [n12 + h * n11, n22 + h * (2 * n12 + h * n11)];
      r2 += h * r1;
      const [keep, gain, slopeGain, inverse] = [keeps[j], gains[j], slopeGains[j], inversePivots[j]];
      const slopeShare = keep * drifts[j] - variances[j] * r1 - covariances[j] * r2;
      const spread = variances[j] * (gain * n11 + slopeGain * n12) + covariances[j] * (gain * n12 + slopeGain * n22);
      const noiseFree = keep === 0 ? 0 : (slopeShare * inverse * slopeShare) / keep / information;
      trace += keep + spread - noiseFree;
      n11 = inverse + keep * keep * n11 - 2 * keep * slopeGain * n12 + slopeGain * slopeGain * n22;
      n12 = keep * n12 - slopeGain * n22;
      r1 = drifts[j] * inverse + keep * r1 - slopeGain * r2;
    }
    return trace;
  }

  predict(points: Float64Array, weights: Float64Array, columns: number): Float64Array {
    return this.product.predict(points, weights, columns);
  }

  /** Between two points the fit is the cubic with the smoothed values and slopes at both. */
  fitAt(at: Float64Array, targets: Float64Array, columns: number): Float64Array {
    const { points, size } = this;
    const { gaps } = this.product;
    const values = new Float64Array(targets.length);
    const slopes: Slopes = {
      inside: new Float64Array(targets.length),
      first: new Float64Array(columns),
      last: new Float64Array(columns),
    };
    const residuals = new Float64Array(targets.length);
    for (let c = 0; c < columns; c++) this.smoothColumn(targets, columns, c, residuals, values, slopes);
    const result = new Float64Array(at.length * columns);
    for (let i = 0; i < at.length; i++) {
      const after = pointsUpTo(points, at[i]);
      const gap = gaps[after];
      const fraction = gap === 0 ? 0 : (at[i] - (after === 0 ? 0 : points[after - 1])) / gap;
      const rest = 1 - fraction;
      for (let c = 0; c < columns; c++) {
        const [left, right] = [(after - 1) * columns + c, after * columns + c];
        const from = after === 0 ? 0 : values[left];
        const to = after === size ? 0 : values[right];
        const fromSlope = after === 0 ? slopes.first[c] : slopes.inside[left];
        const toSlope = after === size ? slopes.last[c] : slopes.inside[right];
        result[i * columns + c] =
          rest * from +
          fraction * to +
          fraction * rest * (gap * (rest * fromSlope - fraction * toSlope) - (rest - fraction) * (to - from));
      }
    }
    return result;
  }

  private smoothColumn(
    targets: Float64Array,
    columns: number,
    column: number,
    residuals: Float64Array,
    fitted: Float64Array,
    slopes?: Slopes,
  ): void {
    const { keeps, gains, slopeGains, variances, covariances, slopeVariances, inversePivots, drifts, slopeDrifts } =
      this.filters;
    const { endInverse, endSlopeGain, endDrift, endSlopeDrift, information } = this.filters;
    const { gaps } = this.product;
    const { size, surprises } = this;
    let [mean, slope, shared] = [0, 0, 0];
    for (let j = 0, at = column; j < size; j++, at += columns) {
      mean += gaps[j] * slope;
      const surprise = targets[at] - mean;
      surprises[j] = surprise;
      shared += drifts[j] * surprise * inversePivots[j];
      mean = keeps[j] * mean + gains[j] * targets[at];
      slope += slopeGains[j] * surprise;
      fitted[at] = mean;
      if (slopes !== undefined) slopes.inside[at] = slope;
    }
    const endSurprise = -(mean + gaps[size] * slope);
    const slopeOfAll = (shared + endDrift * endSurprise * endInverse) / information;
    if (slopes !== undefined) {
      slopes.first[column] = slopeOfAll;
      slopes.last[column] = slope + endSlopeGain * endSurprise + slopeOfAll * endSlopeDrift;
    }
    let pull = (endSurprise - slopeOfAll * endDrift) * endInverse;
    let slopePull = gaps[size] * pull;
    for (let j = size - 1, at = j * columns + column; j >= 0; j--, at -= columns) {
      const drift = slopeOfAll * drifts[j];
      const surprise = surprises[j] - drift;
      const correction = variances[j] * pull + covariances[j] * slopePull;
      residuals[at] = keeps[j] * surprise - correction;
      fitted[at] += keeps[j] * drift + correction;
      if (slopes !== undefined)
        slopes.inside[at] += slopeOfAll * slopeDrifts[j] + covariances[j] * pull + slopeVariances[j] * slopePull;
      pull = surprise * inversePivots[j] + keeps[j] * pull - slopeGains[j] * slopePull;
      slopePull += gaps[j] * pull;
    }
  }
}
