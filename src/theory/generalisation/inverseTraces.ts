/**
 * Degrees of freedom tr B_t from tr(c_i I + G)⁻¹ alone, without a spectrum: by partial fractions in d,
 *
 *     Π_{i≤t} d/(c_i + d) = 1 + Σ_i R_i/(c_i + d), R_i = (−c_i)^{t+1}/Π_{j≠i}(c_j − c_i), tr B_t = K + Σ_i R_i tr(c_i I
 *     + G)⁻¹
 *
 * for different c_i (derived in this project). The terms alternate: undefined for the rounds in which their rounding,
 * taken as 2⁻⁴⁵ of their sizes, leaves fewer than six digits. O(t²) beside the traces.
 *
 * @param inverseTraces tr(c_i I + G)⁻¹, one for each multiplier, to a small multiple of 2⁻⁵³ K/c_i
 * @param count K
 */
export function degreesOfFreedomFromTraces(
  multipliers: readonly number[],
  inverseTraces: readonly number[],
  count: number,
): (number | undefined)[] {
  return multipliers.map((_, t) => {
    let [total, size] = [count, count];
    for (let i = 0; i <= t; i++) {
      let factor = -multipliers[i];
      for (let j = 0; j <= t; j++) if (j !== i) factor *= -multipliers[i] / (multipliers[j] - multipliers[i]);
      const term = factor * inverseTraces[i];
      total += term;
      size += Math.abs(term);
    }
    return Number.isFinite(size) && size * 2 ** -45 <= 1e-6 * total ? total : undefined;
  });
}
