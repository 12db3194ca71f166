import type { ReportSpectrum } from "../experiment/report.js";
import { formatNumber } from "./format.js";

/** κ, Infinity for a singular matrix; undefined when it was not computed. */
export function kappaOf({ conditionNumber, unknown }: ReportSpectrum): number | undefined {
  return conditionNumber ?? (unknown === undefined ? Infinity : undefined);
}

/** κ as it stands beside other numbers: the number, ∞ for a singular matrix, or a dash when it was not computed. */
export function kappaText(spectrum: ReportSpectrum): string {
  return formatNumber(kappaOf(spectrum));
}
