import { formatNumber } from "../figures/format.js";
import { maximalRounds } from "../experiment/limits.js";
import type { Report } from "../experiment/report.js";
import { textTable } from "./textTable.js";

/** Every bound on the number of rounds beside the actual number, with the hypotheses that fail. */
export function boundsText(report: Report, width?: number): string {
  const { statements } = report.bounds;
  const sources = [...new Set(statements.map(({ source }) => source))];
  const rows = statements.map(({ name, side, statement, value, slack, hypotheses, source }) => [
    `${name} [${sources.indexOf(source) + 1}]`,
    `${side === "lower" ? "≥" : "≤"} ${formatNumber(value)}`,
    formatNumber(slack),
    statement,
    hypotheses.length === 0 ? "none" : hypotheses.map(({ text, holds }) => `${holds ? "✓" : "✗"} ${text}`).join(", "),
  ]);
  return [
    `${boundsHeading(report)}\n\n`,
    textTable(["bound", "N", "slack", "statement", "hypotheses"], rows, width),
    ...sources.map((source, i) => `[${i + 1}] ${source}\n`),
  ].join("");
}

/** "rounds N = 4, r₀ = 3.57". */
export function boundsHeading({ collapse }: Report): string {
  return (
    "rounds N = " +
    `${collapse.rounds === null ? `not reached within ${formatNumber(maximalRounds)}` : String(collapse.rounds)}, ` +
    `r₀ = ${formatNumber(collapse.initialRatio)}`
  );
}
