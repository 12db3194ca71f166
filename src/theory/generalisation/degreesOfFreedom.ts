/** A number that lies between two. */
export type Interval = readonly [lower: number, upper: number];

/**
 * Degrees of freedom tr B_t when not all eigenvalues are at hand: those that are, as leading eigenvalues or as Ritz
 * values θ_1 ≥ … ≥ θ_m of G, and tr G.
 *
 *     Σ_j B_t(θ_j) ≤ tr B_t ≤ Σ_j B_t(θ_j) + (t + 1)/c_max · (tr G − Σ_j θ_j), B_t(d) = Π_{i≤t} d/(c_i + d), c_max =
 *     max_{i≤t} c_i
 *
 * Proof (derived in this project). Eigenvalues of a compression interlace (Cauchy): θ_j ≤ d_j. B_t rises from B_t(0) =
 * 0, whence the lower bound. Its slope B_t(d)/d · Σ_i c_i/(c_i + d) is at most (t + 1)·B_t(d)/d, and B_t(d)/d is
 * 1/(c_max + d) times factors of at most 1, so the slope is at most (t + 1)/c_max. Hence B_t(d_j) − B_t(θ_j) ≤ (t +
 * 1)/c_max·(d_j − θ_j), and B_t(d_k) ≤ (t + 1)/c_max·d_k for k > m; add these up: the differences sum to tr G − Σ θ_j.
 *
 * O(modes) for each of `rounds`, which hold B_t of the modes. Rounding of tr G, count·2⁻⁵² of itself, is added to the
 * upper end.
 */
export function degreesOfFreedomIntervals(
  eigenvalues: ArrayLike<number>,
  rounds: readonly { readonly multiplier: number; readonly basisWeights: ArrayLike<number> }[],
  trace: number,
  count: number,
): Interval[] {
  const rest = Math.max(0, trace - sum(eigenvalues)) + count * 2 ** -52 * trace;
  let largest = 0;
  return rounds.map(({ multiplier, basisWeights }, t) => {
    largest = Math.max(largest, multiplier);
    const lower = sum(basisWeights);
    return [lower, Math.min(count, lower + ((t + 1) * rest) / largest)];
  });
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** The middle of an interval that says six digits or more of what lies in it; undefined for a wider one. */
export function knownToSixDigits([lower, upper]: Interval): number | undefined {
  return upper - lower <= 1e-6 * lower ? (lower + upper) / 2 : undefined;
}
