import { formatNumber } from "../format.js";
import type { DataTable, TableColumn, TableValue } from "../table.js";
import { texEscape, texMath, texNumber, texText } from "./texText.js";

/** Significant digits of a number in a table. */
const digits = 4;

/** Texts longer than this get a column that breaks lines. */
const longText = 24;

/**
 * A table as a tabular of booktabs, numbers as a paper sets them.
 * @param origin lines of comment that say where it comes from
 */
export function writeLatexTable(table: DataTable, origin: readonly string[]): string {
  const { columns, rows, caption } = table;
  const lengths = columns.map((_, i) =>
    Math.max(0, ...rows.map((row) => (typeof row[i] === "string" ? row[i].length : 0))),
  );
  const long = lengths.reduce((sum, length) => sum + (length > longText ? Math.sqrt(length) : 0), 0);
  const format = lengths.map((length) =>
    length === 0
      ? "r"
      : length <= longText
        ? "l"
        : `>{\\raggedright\\arraybackslash}p{${((0.62 * Math.sqrt(length)) / long).toFixed(3)}\\linewidth}`,
  );
  return [
    ...origin.map((text) => (text === "" ? "%" : `% ${text}`)),
    "%",
    "% Preamble of the document:",
    "%   \\usepackage{booktabs}",
    ...(long > 0 ? ["%   \\usepackage{array}"] : []),
    `% ${caption}`,
    `\\begin{tabular}{@{}${format.join("")}@{}}`,
    "\\toprule",
    `${columns.map(heading).join(" & ")} \\\\`,
    "\\midrule",
    ...rows.map((row) => `${row.map(cell).join(" & ")} \\\\`),
    "\\bottomrule",
    "\\end{tabular}%",
    "",
  ].join("\n");
}

/** With the zeros at its end: numbers of one column are equally precise. */
function significant(value: number): string {
  const shown = formatNumber(value, digits);
  const [mantissa, power = ""] = shown.split("×");
  if (Number.isInteger(value) || !/\d/.test(shown) || (power === "" && !mantissa.includes("."))) return shown;
  // Powers of ten have one digit less.
  const wanted = digits - (power === "" ? 0 : 1);
  const missing = wanted - mantissa.replace(/^[−0.]+/, "").replace(/\D/g, "").length;
  return missing <= 0
    ? shown
    : `${mantissa}${mantissa.includes(".") ? "" : "."}${"0".repeat(missing)}${power === "" ? "" : `×${power}`}`;
}

function heading({ name, symbol }: TableColumn): string {
  return symbol === undefined ? texText(name) : `$${texMath(symbol)}$`;
}

function cell(value: TableValue): string {
  if (value === null) return "--";
  return typeof value === "number"
    ? texNumber(significant(value))
    : /[^\p{ASCII}]|[_^]/u.test(value)
      ? texText(value)
      : texEscape(value);
}
