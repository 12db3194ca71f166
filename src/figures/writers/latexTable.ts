import { formatNumber } from "../format.js";
import type { DataTable, TableColumn, TableValue } from "../table.js";
import { texEscape, texMath, texNumber, texText } from "./texText.js";

/** Significant digits of a number in a table. */
const digits = 4;

/** Texts longer than this get a column that breaks lines. */
const longText = 24;

/** A table as a tabular of booktabs, numbers as a paper sets them. @param origin lines of comment that say where it comes from */
export function writeLatexTable(table: DataTable, origin: readonly string[]): string {
  const { columns, rows, caption } = table;
  const lengths = columns.map((_, i) => Math.max(0, ...rows.map((row) => typeof row[i] === "string" ? row[i].length : 0)));
  const long = lengths.reduce((sum, length) => sum + (length > longText ? Math.sqrt(length) : 0), 0);
  const format = lengths.map((length) => length === 0 ? "r" : length <= longText ? "l" : `>{\\raggedright\\arraybackslash}p{${(0.62 * Math.sqrt(length) / long).toFixed(3)}\\linewidth}`);
  return [
    ...origin.map((text) => text === "" ? "%" : `% ${text}`), "%", "% Preamble of the document:", "%   \\usepackage{booktabs}", ...(long > 0 ? ["%   \\usepackage{array}"] : []),
    `% ${caption}`,
    `\\begin{tabular}{@{}${format.join("")}@{}}`, "\\toprule", `${columns.map(heading).join(" & ")} \\\\`, "\\midrule",
    ...rows.map((row) => `${row.map(cell).join(" & ")} \\\\`), "\\bottomrule", "\\end{tabular}%", "",
  ].join("\n");
}

function heading({ name, symbol }: TableColumn): string {
  return symbol === undefined ? texText(name) : `$${texMath(symbol)}$`;
}

function cell(value: TableValue): string {
  if (value === null) return "--";
  return typeof value === "number" ? texNumber(formatNumber(value, digits)) : /[^\p{ASCII}]|[_^]/u.test(value) ? texText(value) : texEscape(value);
}
