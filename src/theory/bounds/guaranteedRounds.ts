/**
 * t_low = (r_0 − 1)/κ: no collapse while t < t_low, so N ≥ ⌈t_low⌉.
 *
 * r_0 = ‖y_0‖/√(Kε) ≥ 0, κ = d_max/d_min in [1, ∞]; 0 for r_0 ≤ 1 and for κ = ∞, where it says nothing. A real number,
 * relative error 2·2⁻⁵³ of its formula. The paper states it for t ≤ t_low; at t = t_low itself the targets may have
 * norm √(Kε) exactly (κ = 1, integer r_0), which is a collapse.
 *
 * Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 */
export function guaranteedRounds(initialRatio: number, conditionNumber: number): number {
  return Math.max(0, (initialRatio - 1) / conditionNumber);
}
