import type { ReportSpectrum } from "../experiment/report.js";
import { formatNumber } from "./format.js";

/** How many of a report's eigenvalues are not zero. */
export function shownRank({ eigenvalues }: ReportSpectrum): number {
  const zero = eigenvalues.findIndex((value) => value === 0);
  return zero < 0 ? eigenvalues.length : zero;
}

/** What a title adds where a report does not hold all modes: `, leading 60 of 5000 modes`. */
export function modesShown({ complete, eigenvalues, count, modes }: ReportSpectrum): string {
  if (complete) return "";
  return modes === "Ritz" ? `, ${formatNumber(eigenvalues.length)} Ritz modes for K = ${formatNumber(count)}` : `, leading ${formatNumber(eigenvalues.length)} of ${formatNumber(count)} modes`;
}
