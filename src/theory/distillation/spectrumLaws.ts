import { TheoryError } from "../errors.js";
import { requireCount, requireFinite, requireNonNegative, requirePositive } from "../requirements.js";
import { problemFromSpectrum, type SpectralProblem } from "./spectralProblem.js";

/**
 * A descending sequence of numbers s_1 ≥ s_2 ≥ … ≥ 0 by a law, or any sequence by a list; k = 1, 2, …, count.
 *
 *     power        s_k = scale · k^−exponent
 *     exponential  s_k = scale · exp(−rate (k − 1))
 *     step         s_k = high for k ≤ at, low for k > at
 *     list         s_k = values[k − 1]
 */
export type SpectrumLaw =
  | { readonly law: "power"; readonly count: number; readonly exponent: number; readonly scale: number }
  | { readonly law: "exponential"; readonly count: number; readonly rate: number; readonly scale: number }
  | { readonly law: "step"; readonly count: number; readonly high: number; readonly low: number; readonly at: number }
  | { readonly law: "list"; readonly values: ArrayLike<number> };

/**
 * The numbers of a law; K = count of them.
 *
 * exponent, rate, low ≥ 0, scale > 0, high ≥ low, at ≥ 0. Each to about 2·2⁻⁵³ (exponential: times 1 + rate·k); values
 * too small for a double are 0, and count as zeros. A list is copied as it stands. Errors: `outOfRange`, `notFinite`.
 */
export function sequenceFromLaw(law: SpectrumLaw): Float64Array {
  if (law.law === "list") {
    requireCount("spectrum", "values.length", law.values.length, 1);
    requireFinite("spectrum", "values", law.values);
    return Float64Array.from(law.values);
  }
  const term = termOf(law);
  const values = new Float64Array(law.count);
  for (let k = 1; k <= law.count; k++) values[k - 1] = term(k);
  return values;
}

function termOf(law: Exclude<SpectrumLaw, { law: "list" }>): (k: number) => number {
  requireCount(`${law.law} law`, "count", law.count, 1);
  switch (law.law) {
    case "power": {
      requireNonNegative("power law", "exponent", law.exponent);
      requirePositive("power law", "scale", law.scale);
      return (k) => law.scale * k ** -law.exponent;
    }
    case "exponential": {
      requireNonNegative("exponential law", "rate", law.rate);
      requirePositive("exponential law", "scale", law.scale);
      return (k) => law.scale * Math.exp(-law.rate * (k - 1));
    }
    case "step": {
      requireNonNegative("step law", "low", law.low);
      requireNonNegative("step law", "high", law.high);
      requireCount("step law", "at", law.at, 0);
      if (law.high < law.low) {
        throw new TheoryError(
          "outOfRange",
          `step law: high is ${law.high} and low is ${law.low}; high must be at least low. Exchange them.`,
          { high: law.high, low: law.low },
        );
      }
      return (k) => (k <= law.at ? law.high : law.low);
    }
  }
}

/**
 * Labels' coefficients by a law for their energies: z_k = √s_k ≥ 0, so that z_k² follows the law; a list gives the z_k
 * themselves, signs included.
 *
 * Signs never matter to multipliers, rounds or weights, which see z_k² alone. Errors: as `sequenceFromLaw`.
 */
export function coefficientsFromLaw(law: SpectrumLaw): Float64Array {
  const values = sequenceFromLaw(law);
  return law.law === "list" ? values : values.map(Math.sqrt);
}

/**
 * A problem that a theorist states without data: eigenvalues by one law, coefficients by another, one output.
 *
 * Eigenvalues given by a list may stand in any order: they are sorted, and their coefficients with them, equal ones in
 * the order given. O(K), for lists O(K log K): K = 10⁶ in a fraction of a second. Errors: as `sequenceFromLaw`;
 * `shapeMismatch` when the two have different counts, `outOfRange` for negative eigenvalues.
 */
export function problemFromLaws(eigenvalueLaw: SpectrumLaw, coefficientLaw: SpectrumLaw): SpectralProblem {
  const eigenvalues = sequenceFromLaw(eigenvalueLaw);
  const coefficients = coefficientsFromLaw(coefficientLaw);
  if (eigenvalues.length !== coefficients.length) {
    throw new TheoryError(
      "shapeMismatch",
      `spectrum: there are ${eigenvalues.length} eigenvalues and ${coefficients.length} coefficients; give as many of one as of the other.`,
      { eigenvalues: eigenvalues.length, coefficients: coefficients.length },
    );
  }
  if (eigenvalueLaw.law !== "list") return problemFromSpectrum(eigenvalues, coefficients, 1);
  const order = Array.from(eigenvalues.keys()).sort((a, b) => eigenvalues[b] - eigenvalues[a]);
  return problemFromSpectrum(
    Float64Array.from(order, (k) => eigenvalues[k]),
    Float64Array.from(order, (k) => coefficients[k]),
    1,
  );
}
