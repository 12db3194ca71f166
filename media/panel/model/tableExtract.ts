import { formatNumber } from "../../../src/figures/format.js";
import type { DataTable } from "../../../src/figures/table.js";

/** A page is not a spreadsheet; copying gives every row and column. */
const [mostRows, mostColumns] = [200, 40];

export interface TableExtract extends Pick<DataTable, "columns" | "rows"> {
  /** ", first 200 of 500 rows". */
  readonly note: string;
}

/** The part of a table that is shown. */
export function tableExtract({ columns, rows }: DataTable): TableExtract {
  const parts = [...part(rows.length, mostRows, "rows"), ...part(columns.length, mostColumns, "columns")];
  return {
    columns: columns.slice(0, mostColumns),
    rows: rows.slice(0, mostRows).map((row) => row.slice(0, mostColumns)),
    note: parts.length === 0 ? "" : `, first ${parts.join(" and ")}; copying gives all`,
  };
}

function part(count: number, most: number, noun: string): string[] {
  return count > most ? [`${most} of ${formatNumber(count)} ${noun}`] : [];
}
