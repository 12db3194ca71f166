import { lowerUncertainty, upperUncertainty } from "./roundCount.js";

export interface TangentForm {
  /** Lower bound of r_t, for t up to the collapse. */
  lowerRatio(round: number): number;
  /** Upper bound of r_t, for t up to the collapse. */
  upperRatio(round: number): number;
  /** N is at least this. */
  readonly lowerRounds: number;
  /** N is at most this; null when κ is infinite. */
  readonly upperRounds: number | null;
}

/**
 * Closed-form bounds of r_t = ‖y_t‖/√(Kε), from the tangent of the one-step recurrence at r_0.
 *
 *     a(x) = ((r_0−1)² + x(2r_0−1))/(r_0−1+x)²     b(x) = r_0² x/(r_0−1+x)²
 *     a(κ)^t r_0 − b(κ)(a(κ)^t−1)/(a(κ)−1)  ≤  r_t  ≤  the same with x = 1/κ
 *
 * r_0 ≥ 0, κ in [1, ∞]. The lower bound is the paper's (arXiv 2002.05715), the upper one derived in this project. Proof
 * of both: h(r) = r(r−1)/(r−1+x) = r − x + x(x−1)/(r−1+x) is convex for x ≥ 1 and concave for 0 < x ≤ 1, a(x) r − b(x)
 * is its tangent at r_0, and the recurrence h_κ(r_t) ≤ r_{t+1} ≤ h_{1/κ}(r_t) is increasing in r_t.
 *
 * Which whole number follows: both sequences decrease. While the lower one is above 1 no round before has collapsed, so
 * N ≥ min{t : lower ≤ 1}. The upper one bounds r_t as long as the rounds before t are non-trivial, so N ≤ min{t : upper
 * ≤ 1}. Either t has a closed form. With a − 1 = x(1−x)/(r_0−1+x)² and b/(a−1) = r_0²/(1−x) no digits are lost near κ =
 * 1.
 */
export function tangentForm(initialRatio: number, conditionNumber: number): TangentForm {
  return {
    lowerRatio: tangentSequence(initialRatio, conditionNumber),
    upperRatio: tangentSequence(initialRatio, 1 / conditionNumber),
    lowerRounds: firstAtMostOne(initialRatio, conditionNumber, lowerUncertainty(initialRatio)) ?? 1,
    upperRounds: firstAtMostOne(initialRatio, 1 / conditionNumber, upperUncertainty(initialRatio)),
  };
}

/** a(x), a(x) − 1 and b(x), each with its digits. */
export function tangentLine(
  initialRatio: number,
  x: number,
): { readonly slope: number; readonly slopeExcess: number; readonly offset: number } {
  const excess = initialRatio - 1;
  const sum = excess + x;
  return {
    slope: (excess / sum) ** 2 + (x / sum) * ((2 * excess + 1) / sum),
    slopeExcess: (x / sum) * ((1 - x) / sum),
    offset: (initialRatio / sum) * initialRatio * (x / sum),
  };
}

/** log a(x). */
function logSlope(initialRatio: number, x: number): number {
  const sum = initialRatio - 1 + x;
  return Math.log1p((x / sum) * ((1 - x) / sum));
}

/** r_0 − b/(a − 1), the weight of a^t − 1 in the sequence. */
function amplitude(initialRatio: number, x: number): number {
  return initialRatio + initialRatio ** 2 / (x - 1);
}

function tangentSequence(initialRatio: number, x: number): (round: number) => number {
  if (x === 1) return (round) => initialRatio - round;
  // h is 0 identically for κ = ∞, and the identity for 1/κ = 0.
  if (x === Infinity) return (round) => (round === 0 ? initialRatio : 0);
  if (x === 0) return () => initialRatio;
  const logarithm = logSlope(initialRatio, x);
  const weight = amplitude(initialRatio, x);
  return (round) => (round === 0 ? initialRatio : initialRatio + weight * Math.expm1(round * logarithm));
}

/** The t at which the sequence equals 1 + uncertainty, rounded up. */
function firstAtMostOne(initialRatio: number, x: number, uncertainty: number): number | null {
  if (initialRatio <= 1) return 0;
  const excess = initialRatio - 1 - uncertainty;
  const exact = x === 1 ? excess : Math.log1p(-excess / amplitude(initialRatio, x)) / logSlope(initialRatio, x);
  if (!Number.isFinite(exact)) return null;
  return Math.max(1, Math.ceil(exact));
}
