import type { Report } from "../experiment/report.js";
import type { StatedBound } from "../statements/statement.js";
import { definitionOf } from "../statements/statements.js";
import type { DataTable } from "./table.js";
import { plainQuantity } from "./symbols.js";

/**
 * The whole sheet as rows, one a bound, for copying and for tables in print: the TeX of the statement, and values as
 * they are (logarithms as logarithms).
 */
export function theoremTable(report: Report): DataTable {
  return {
    caption: "Theorem sheet",
    columns: ["statement", "bound", "of", "side", "value", "truth", "slack", "hypotheses", "source", "formula"].map(
      (name) => ({ name }),
    ),
    rows: (report.theorems?.statements ?? []).flatMap(({ id, name, bounds }) =>
      bounds.map((bound) => [
        name,
        bound.name,
        bound.measure === "logarithm" ? `log ${plainQuantity(bound.quantity)}` : plainQuantity(bound.quantity),
        bound.side === "lower" ? "≥" : "≤",
        bound.value,
        bound.truth,
        bound.slack,
        hypothesesText(bound),
        bound.source,
        definitionOf(id).tex.join(" ; "),
      ]),
    ),
  };
}

function hypothesesText({ hypotheses }: StatedBound): string {
  return hypotheses.length === 0
    ? "none"
    : hypotheses.map(({ text, holds }) => `${holds ? "holds" : "fails"}: ${text}`).join("; ");
}
