/** A Markov chain on n points: f_j = retentions[j] f_{j−1} + noise of variance innovations[j], f_{−1} = 0. */
export interface Chain {
  readonly retentions: Float64Array;
  readonly innovations: Float64Array;
}

/**
 * g X for the covariance matrix g of a Markov chain; n × C row-major, in place if `into` is X.
 *
 * With Φ the shift that holds the retentions and Q the innovations, f = (I − Φ)⁻¹ noise, hence g = (I − Φ)⁻¹ Q (I −
 * Φ)⁻ᵀ: a backward sweep, a scaling, a forward sweep. All coefficients are ≥ 0 and nothing is subtracted: each entry is
 * right to about 4n·2⁻⁵³ of g|X| (derived in this project).
 */
export function chainProduct(
  { retentions, innovations }: Chain,
  vectors: Float64Array,
  columns: number,
  into: Float64Array,
): void {
  const size = retentions.length;
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    for (let j = size - 1, at = j * columns + c; j >= 0; j--, at -= columns) {
      sum = vectors[at] + (j + 1 < size ? retentions[j + 1] : 0) * sum;
      into[at] = innovations[j] * sum;
    }
    let value = 0;
    for (let j = 0, at = c; j < size; j++, at += columns) {
      value = into[at] + retentions[j] * value;
      into[at] = value;
    }
  }
}

/**
 * A safe upper bound of the largest eigenvalue of g⁻¹ = (I − Φ)ᵀ Q⁻¹ (I − Φ), which is tridiagonal: its largest sum of
 * magnitudes in a row (Gershgorin).
 *
 * Infinity where an innovation is too small for its reciprocal.
 */
export function largestPrecisionBound({ retentions, innovations }: Chain): number {
  const size = retentions.length;
  let largest = 0;
  for (let j = 0; j < size; j++) {
    const next = j + 1 < size ? (retentions[j + 1] * (1 + retentions[j + 1])) / innovations[j + 1] : 0;
    largest = Math.max(largest, (1 + retentions[j]) / innovations[j] + next);
  }
  return largest * (1 + 2 ** -48);
}
