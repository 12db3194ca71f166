import type { ReportSpectrum } from "../experiment/report.js";
import { formatNumber } from "./format.js";

/** κ as it stands beside other numbers: the number, ∞ for a singular matrix, or a dash when it was not computed. */
export function kappaText({ conditionNumber, unknown }: ReportSpectrum): string {
  return conditionNumber === null && unknown !== undefined ? "–" : formatNumber(conditionNumber ?? Infinity);
}
