/**
 * How far above 1 a computed ratio r_t may lie and still count as collapsed: 2⁻⁵⁰ Σ_{i<t} r_i.
 *
 * N jumps where r_t passes 1, and with κ = 1 and an integer r_0 some r_t is 1 exactly. Round i adds a relative rounding
 * error of about 2⁻⁵² to r_{i+1}, and for κ = 1 later rounds (r ↦ r − 1) pass it on undamped, so r_t is known to about
 * 2⁻⁵² Σ r_i; the margin is four times that. A fit that is skipped by this rule would be smaller than rounding error.
 * At t = 0 there is no margin: r_0 is compared as given.
 *
 * @param ratioSum Σ_{i<t} r_i
 */
export function collapseMargin(ratioSum: number): number {
  return 2 ** -50 * ratioSum;
}
