import type { SpectralProblem } from "../distillation/spectralProblem.js";
import type { Hypothesis } from "./bound.js";

/**
 * A hypothesis that is worth words only where it fails: of very many points the leading eigenvalues alone are computed,
 * and those do not tell d_min or a trace.
 */
export function knownSpectrum({ eigenvalues, count }: Pick<SpectralProblem, "eigenvalues" | "count">): Hypothesis[] {
  return eigenvalues.length < count ? [{ text: "all eigenvalues of G are known", holds: false }] : [];
}
