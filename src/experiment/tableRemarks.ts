import { headingLooksLikeData, type CsvTable } from "./csvTable.js";
import type { PathStep } from "./issue.js";
import type { Warning } from "./warning.js";
import { readTableNumber } from "./tableNumber.js";

/** Where inputs and labels stand in a table. */
export interface ChosenColumns {
  readonly inputs: readonly number[];
  readonly labels: readonly number[];
}

interface ReadTable {
  readonly table: CsvTable;
  readonly columns: ChosenColumns;
  /** Those that were taken. */
  readonly rows: readonly number[];
  /** The file, and where the experiment names it. */
  readonly path: string;
  readonly at: readonly PathStep[];
}

/** What was read otherwise than it may have been meant. */
export function tableRemarks({ table, columns, rows, path, at }: ReadTable): Warning[] {
  const says = (code: string, text: string): Warning => ({ code, path: at, text: `is "${path}"; ${text}` });
  const remarks: Warning[] = [];
  if (headingLooksLikeData(table)) {
    const some = table.columns.slice(0, 4).map((name) => JSON.stringify(name));
    remarks.push(
      says(
        "headingLooksLikeData",
        `its heading, line ${table.lineOf(-1)}, is all numbers: ` +
          `${some.join(", ")}${table.columns.length > 4 ? ", …" : ""}. If it is data, put a line with the columns' ` +
          "names above it.",
      ),
    );
  }
  const left = table.rows.length - rows.length;
  if (left > 0) {
    const taken = new Set(rows);
    const first = table.rows.findIndex((_, row) => !taken.has(row));
    remarks.push(
      says(
        "missingSkipped",
        `${left} of its ${table.rows.length} rows have no value in a column that is used, the first on line ` +
          `${table.lineOf(first)}, and are left out.`,
      ),
    );
  }
  const comma = table.delimiter === "," ? undefined : firstDecimalComma(table, columns, rows);
  if (comma !== undefined) remarks.push(says("decimalComma", comma));
  return remarks;
}

function firstDecimalComma(
  table: CsvTable,
  { inputs, labels }: ChosenColumns,
  rows: readonly number[],
): string | undefined {
  for (const row of rows) {
    for (const column of [...inputs, ...labels]) {
      const text = table.rows[row]?.[column]?.trim() ?? "";
      if (!text.includes(",")) continue;
      const read = readTableNumber(text, table.delimiter);
      if (read.kind === "number")
        return (
          `"${text}" in column "${table.columns[column] ?? ""}", line ${table.lineOf(row)}, is read as ${read.value}: ` +
          "its commas are taken for decimal ones."
        );
    }
  }
  return undefined;
}
