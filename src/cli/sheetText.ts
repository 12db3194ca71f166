import type { Report } from "../experiment/report.js";
import { theoremSheet, type TheoremCard } from "../figures/theoremSheet.js";
import { plainQuantity } from "../figures/symbols.js";
import { boundsHeading } from "./boundsText.js";
import { textTable } from "./textTable.js";

/**
 * The whole theorem sheet: a table for each group, every bound beside its truth, with the hypotheses that hold and
 * those that fail.
 */
export function sheetText(report: Report, width?: number): string {
  const groups = theoremSheet(report);
  const sources = [...new Set(groups.flatMap(({ cards }) => cards.flatMap((card) => card.sources)))];
  return [
    `${boundsHeading(report)}\n`,
    ...groups.map(
      ({ title, cards }) =>
        `\n${title}\n${textTable(
          ["bound", "value", "of", "truth", "slack", "statement", "hypotheses"],
          cards.flatMap((card) => rowsOf(card, sources)),
          width,
        )}`,
    ),
    "\n",
    ...groups.flatMap(({ cards }) => cards.flatMap(({ title, notes }) => notes.map((note) => `${title}: ${note}\n`))),
    "\n",
    ...sources.map((source, i) => `[${i + 1}] ${source}\n`),
  ].join("");
}

function rowsOf({ bars }: TheoremCard, sources: readonly string[]): string[][] {
  return bars.flatMap(({ quantity, truth, rows }) =>
    rows.map(({ value, slack, silent, bound }) => [
      `${bound.name} [${sources.indexOf(bound.source) + 1}]`,
      silent ? `${bound.side === "lower" ? "≥" : "≤"} –` : value,
      plainQuantity(quantity),
      truth?.text ?? "–",
      slack,
      bound.statement,
      bound.hypotheses.length === 0
        ? "none"
        : bound.hypotheses.map(({ text, holds }) => `${holds ? "✓" : "✗"} ${text}`).join(", "),
    ]),
  );
}
