import { coefficientsFromLaw, problemFromLaws, type SpectrumLaw } from "../theory/distillation/spectrumLaws.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";
import { uniformStream } from "./random.js";
import type { SpectrumProblem } from "./spectrumSchema.js";

type Sequence = SpectrumProblem["eigenvalues"];

const lawOf = (sequence: Sequence): SpectrumLaw =>
  Array.isArray(sequence) ? { law: "list", values: sequence } : sequence;

/** How many numbers a law or a list gives. */
export function lengthOf(sequence: Sequence): number {
  return Array.isArray(sequence) ? sequence.length : sequence.count;
}

/**
 * The problem that a spectrum states, in descending order of its eigenvalues; coefficients by a law get signs from the
 * seed.
 */
export function spectrumData({ eigenvalues, coefficients, seed }: SpectrumProblem): SpectralProblem {
  const values = coefficientsFromLaw(lawOf(coefficients));
  if (!Array.isArray(coefficients)) {
    const uniform = uniformStream(seed, "noise");
    values.forEach((value, k) => {
      values[k] = uniform() < 0.5 ? -value : value;
    });
  }
  return problemFromLaws(lawOf(eigenvalues), { law: "list", values });
}
