export interface TableColumn {
  readonly name: string;
  readonly symbol?: string;
}

export type TableValue = number | string | null;

/** What stands behind a figure, in full precision. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableValue[])[];
}

/** Tab-separated text with a heading line; numbers as a machine writes them. */
export function tableToText({ columns, rows }: DataTable): string {
  const heading = columns.map(({ name, symbol }) => (symbol === undefined ? name : `${name} ${symbol}`));
  return [heading, ...rows].map((row) => row.map(field).join("\t")).join("\n") + "\n";
}

function field(value: TableValue): string {
  return value === null ? "" : String(value).replace(/\s+/g, " ");
}
