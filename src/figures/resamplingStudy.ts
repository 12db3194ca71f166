import type { Report } from "../experiment/report.js";
import type { CrossValidation } from "../experiment/studies/crossValidation.js";
import type { MonteCarlo } from "../experiment/studies/monteCarlo.js";

/** Draws around the truth where it is known, leaving data out where it is not; a spectrum has neither. */
export function resamplingStudy({ generalisation, data }: Report): "monteCarlo" | "crossValidation" | undefined {
  if (generalisation?.risk !== undefined) return "monteCarlo";
  return data.dimension === 0 || data.labels.length < 2 * data.outputs ? undefined : "crossValidation";
}

/** What it has found, as far as it has come. */
export function resampled(report: Report): MonteCarlo | CrossValidation | undefined {
  const study = resamplingStudy(report);
  return study === undefined ? undefined : report.studies?.[study];
}
