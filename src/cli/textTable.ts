/** Columns under their headings, numbers aligned to the right. */
export function textTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells
    .map((cell, column) => isText(rows, column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))
    .join("  ").trimEnd();
  return [line(heading), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].map((text) => `${text}\n`).join("");
}

/** A column of words; anything that begins like a number, a factor, a dash or ∞ is numeric. */
function isText(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((row) => /^[^\d−–∞≥≤×]/.test(row[column] ?? ""));
}
