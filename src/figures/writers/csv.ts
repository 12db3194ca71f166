import type { DataTable, TableColumn, TableValue } from "../table.js";

/**
 * A table as CSV (RFC 4180) in full precision, after lines of comment that begin with #. Empty: not known; inf:
 * infinite.
 */
export function writeCsv({ columns, rows }: DataTable, origin: readonly string[]): string {
  return [
    ...origin.map((line) => `# ${line}`),
    columnNames(columns).map(field).join(","),
    ...rows.map((row) => row.map(field).join(",")),
    "",
  ].join("\n");
}

/** Names without braces or spaces at their ends, each only once: the symbol where there is one. */
export function columnNames(columns: readonly TableColumn[]): string[] {
  const names = columns.map(({ name, symbol }) => (symbol ?? name).replace(/[{}]/g, ""));
  const seen = new Set<string>();
  return names.map((name, i) => (seen.size < seen.add(name).size ? name : `${columns[i].name} ${name}`));
}

function field(value: TableValue): string {
  if (value === null) return "";
  if (typeof value === "number")
    return Number.isFinite(value) ? String(value) : value > 0 ? "inf" : value < 0 ? "-inf" : "";
  return /[",\n\r]/.test(value) || /^#/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;
}
