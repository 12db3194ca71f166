import type { ReportSpectrum } from "../experiment/report.js";
import { formatNumber } from "./format.js";

/** How many of a report's eigenvalues are not zero. */
export function shownRank({ eigenvalues }: ReportSpectrum): number {
  const zero = eigenvalues.findIndex((value) => value === 0);
  return zero < 0 ? eigenvalues.length : zero;
}

/** What a title adds where a report does not hold all modes: `, 60 leading modes`. */
export function modesShown({ complete, eigenvalues, modes }: ReportSpectrum): string {
  return complete ? "" : `, ${formatNumber(eigenvalues.length)} ${modes === "Ritz" ? "Ritz" : "leading"} modes`;
}
