/** CSV (RFC 4180, but with line feeds alone, as the repository's other texts) of values that need no quotes. */
export function csvText(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [columns, ...rows].map((row) => `${row.join(",")}\n`).join("");
}
