/**
 * Bracket of the multiplier c of one fit: d_min/(r − 1) ≤ c ≤ d_max/(r − 1), r = ‖y‖/√(Kε) > 1.
 *
 * With s = √(Kε) this is d_min s/(‖y‖ − s) ≤ c ≤ d_max s/(‖y‖ − s). Both ends are attained when all eigenvalues agree.
 * For a singular G the lower end is 0; but where y lies in the range of G (every round from 1 on) d_min may be the
 * smallest nonzero eigenvalue. An upper end beyond double precision is given as the largest double. Relative error
 * 2·2⁻⁵³.
 *
 * Source: Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715.
 *
 * @param ratioExcess r − 1 > 0
 */
export function multiplierBounds(
  ratioExcess: number,
  smallestEigenvalue: number,
  largestEigenvalue: number,
): readonly [number, number] {
  return [
    Math.min(smallestEigenvalue / ratioExcess, Number.MAX_VALUE),
    Math.min(largestEigenvalue / ratioExcess, Number.MAX_VALUE),
  ];
}
