import { printableLine } from "../experiment/printable.js";

/**
 * Columns under their headings, numbers aligned to the right, and at their decimal points where all of a column are
 * written without a power of ten.
 *
 * @param width columns that do not fit into so many characters follow their row on lines of their own, indented, under
 * the heading of what fits; endless if absent
 */
export function textTable(titles: readonly string[], texts: readonly (readonly string[])[], width = Infinity): string {
  // Before anything is measured: what is written out is wider.
  const heading = titles.map(printableLine);
  const rows = texts.map((row) => row.map(printableLine));
  const cells = alignedAtPoints(rows);
  const widths = heading.map((title, column) => longest(title.length, cells, (row) => row[column]?.length ?? 0));
  const areWords = heading.map((_, column) => isText(rows, column));
  const fitting = columnsWithin(widths, width);
  const line = (row: readonly string[]) =>
    row
      .slice(0, fitting)
      .map((cell, column) =>
        areWords[column] === true ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const rest = (row: readonly string[]) =>
    row
      .slice(fitting)
      .flatMap((cell) => wrapped(cell.trim(), width - indent.length))
      .map((text) => `${indent}${text}`);
  return [
    line(heading),
    line(widths.map((each) => "─".repeat(each))),
    ...cells.flatMap((row) => [line(row), ...rest(row)]),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

const indent = "    ";

type Row = readonly string[];

function longest(least: number, rows: readonly Row[], length: (row: Row) => number): number {
  return rows.reduce((most, row) => Math.max(most, length(row)), least);
}

/** How many of the columns stand side by side in so many characters; the first always does. */
function columnsWithin(widths: readonly number[], width: number): number {
  let used = widths[0] ?? 0;
  const beyond = widths.findIndex((each, column) => column > 0 && (used += each + 2) > width);
  return beyond < 0 ? widths.length : beyond;
}

/** Broken between words; a longer word has its line to itself. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Spaces stand for the digits that a number has fewer of behind its point than others of its column. */
function alignedAtPoints(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const digits = (cell = "") => /\.(\d+)$/.exec(cell)?.[0].length ?? 0;
  const columns = rows[0]?.map((_, column) => {
    const plain = rows.every((row) => /^([≥≤] )?[×−]?\d+(\.\d+)?$|^([≥≤] )?[–∞]$/.test(row[column] ?? ""));
    return plain ? longest(0, rows, (row) => digits(row[column])) : undefined;
  });
  return rows.map((row) =>
    row.map((cell, column) => {
      const most = columns?.[column];
      return most === undefined ? cell : `${cell}${" ".repeat(most - digits(cell))}`;
    }),
  );
}

/** A column of words; anything that begins like a number, a factor, a dash or ∞ is numeric. */
function isText(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.some((row) => /^[^\d−–∞≥≤×]/.test(row[column] ?? ""));
}
