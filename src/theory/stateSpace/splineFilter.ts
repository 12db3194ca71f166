import { nonzeroPivot } from "./stateSpace.js";

/** Drifts die out geometrically from 1; subnormal ones would only cost time. */
const negligible = 2 ** -500;

/**
 * The part of the cubic spline's smoother that depends on λ alone: the filter of the integrated Wiener process.
 *
 * g is the covariance of W + slope·x given that this is 0 at x = 1, where W is the Wiener process integrated once, W(0)
 * = W′(0) = 0, and the slope has infinite variance. So (Λ + g)⁻¹ is the smoother of W from observations y_j − βx_j with
 * noise Λ_j and a noise-free −β at x = 1, β by generalised least squares. The state is (f, f′), P its covariance matrix
 * after an observation, with a = P₁₁, b = P₁₂, d = P₂₂, e = det P, and p the matrix before the next one, a gap h
 * further on:
 *
 *     p₁₁ = a + 2hb + h²d + h³/3     p₁₂ = b + hd + h²/2     p₂₂ = d + h     det p = e + ha + h²b + h³d/3 + h⁴/12
 *     S = p₁₁ + Λ      a ← p₁₁Λ/S      b ← p₁₂Λ/S      d ← p₂₂Λ/S + det p/S      e ← det p·Λ/S
 *
 * Carrying the determinant along turns the one difference of the Kalman filter, p₂₂ − p₁₂²/S, into a sum: everything is
 * made from non-negative numbers by sums, products and quotients, with a relative error of a few 2⁻⁵³ a step, whatever
 * λ and the gaps (derived in this project). Proof: p₂₂ − p₁₂²/S = (p₂₂Λ + p₁₁p₂₂ − p₁₂²)/S, and the update multiplies
 * the determinant by Λ/S. In p = APAᵀ + Q, A = (1 h; 0 1), Q = (h³/3 h²/2; h²/2 h), with X = APAᵀ: det p = e + det Q +
 * hX₁₁ + (h³/3)X₂₂ − h²X₁₂ = e + h⁴/12 + h(a + 2hb + h²d) + (h³/3)d − h²(b + hd), where h³d goes and h²b is left once.
 *
 * What is left of a slope of 1 after each observation, (drift, slope drift), is propagated by itself; it holds the
 * innovations of the regressor x without forming predictions of x.
 */
export class SplineFilter {
  /** Λ/S. */
  readonly keeps: Float64Array;
  /** p₁₁/S and p₁₂/S. */
  readonly gains: Float64Array;
  readonly slopeGains: Float64Array;
  /** Posterior a, b, d. */
  readonly variances: Float64Array;
  readonly covariances: Float64Array;
  readonly slopeVariances: Float64Array;
  /** 1/S. */
  readonly inversePivots: Float64Array;
  /** The innovations of the regressor x, and what is left of its slope after each observation. */
  readonly drifts: Float64Array;
  readonly slopeDrifts: Float64Array;
  /** The same at x = 1. */
  endInverse = 0;
  endSlopeGain = 0;
  endDrift = 0;
  endSlopeDrift = 0;
  /** Σ drift²/S with the end: the information about the slope. */
  information = 0;

  constructor(
    private readonly gaps: Float64Array,
    private readonly multiplicities: Float64Array,
  ) {
    const make = (): Float64Array => new Float64Array(multiplicities.length);
    [this.keeps, this.gains, this.slopeGains, this.variances, this.covariances] = [
      make(),
      make(),
      make(),
      make(),
      make(),
    ];
    [this.slopeVariances, this.inversePivots, this.drifts, this.slopeDrifts] = [make(), make(), make(), make()];
  }

  /**
   * Runs the filter; returns how many eigenvalues of Λ + g are negative, which for λ < 0 counts eigenvalues of g (see
   * `SplineSpace`).
   */
  run(noise: number): number {
    const {
      gaps,
      multiplicities,
      keeps,
      gains,
      slopeGains,
      variances,
      covariances,
      slopeVariances,
      inversePivots,
      drifts,
      slopeDrifts,
    } = this;
    const size = keeps.length;
    let [a, b, d, e] = [0, 0, 0, 0];
    let [drift, slopeDrift, information, negative] = [0, 1, 0, 0];
    for (let j = 0; j < size; j++) {
      const h = gaps[j];
      const p11 = a + h * (2 * b + h * (d + h / 3));
      const p12 = b + h * (d + h / 2);
      const determinant = e + h * (a + h * (b + h * (d / 3 + h / 12)));
      const pointNoise = noise / multiplicities[j];
      const inverse = 1 / nonzeroPivot(p11 + pointNoise, p11);
      const keep = pointNoise * inverse;
      const slopeGain = p12 * inverse;
      if (inverse < 0) negative++;
      a = p11 * keep;
      b = p12 * keep;
      d = (d + h) * keep + determinant * inverse;
      e = determinant * keep;
      drift += h * slopeDrift;
      drifts[j] = drift;
      information += drift * drift * inverse;
      slopeDrift -= slopeGain * drift;
      drift *= keep;
      if (Math.abs(slopeDrift) < negligible && Math.abs(drift) < negligible) [drift, slopeDrift] = [0, 0];
      keeps[j] = keep;
      gains[j] = p11 * inverse;
      slopeGains[j] = slopeGain;
      variances[j] = a;
      covariances[j] = b;
      slopeVariances[j] = d;
      inversePivots[j] = inverse;
      slopeDrifts[j] = slopeDrift;
    }
    const h = gaps[size];
    const end = nonzeroPivot(a + h * (2 * b + h * (d + h / 3)), 1);
    this.endInverse = 1 / end;
    this.endSlopeGain = (b + h * (d + h / 2)) / end;
    this.endDrift = drift + h * slopeDrift;
    this.endSlopeDrift = slopeDrift - this.endSlopeGain * this.endDrift;
    this.information = information + this.endDrift * this.endDrift * this.endInverse;
    return negative + (end < 0 ? 1 : 0) + (this.information > 0 ? 1 : 0) - 1;
  }
}
