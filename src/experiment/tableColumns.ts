import type { CsvTable } from "./csvTable.js";
import { isMissing, readTableNumber } from "./tableNumber.js";

/** What a column of a table could serve as. */
export interface TableColumn {
  readonly name: string;
  /** Whether every field that is there is a finite number; only then can it be an input, or a label that is a number. */
  readonly numeric: boolean;
  /** How many rows have nothing in it. */
  readonly missing: number;
  readonly distinct: number;
  /** The first fields that differ, for people. */
  readonly sample: readonly string[];
}

/**
 * Columns whose names are one beginning with a number each, and the pattern that stands for them all: pixel1, pixel2, …
 * and "pixel*".
 */
export interface ColumnGroup {
  readonly pattern: string;
  readonly columns: readonly string[];
}

/** A table with at most so many classes, each met several times, is taken for one of classes. */
const mostClasses = 20;
const fewestRowsPerClass = 5;

export function describeColumns({ columns, rows, delimiter }: CsvTable): TableColumn[] {
  return columns.map((name, i) => {
    const fields = rows.map((row) => (row[i] ?? "").trim());
    const kinds = fields.map((field) => readTableNumber(field, delimiter).kind);
    const numeric = kinds.includes("number") && !kinds.includes("fault");
    const present = fields.filter((field, row) => (numeric ? kinds[row] === "number" : !isMissing(field)));
    const distinct = new Set(present);
    return {
      name,
      numeric,
      missing: fields.length - present.length,
      distinct: distinct.size,
      sample: [...distinct].slice(0, 3),
    };
  });
}

/** Groups of three columns or more; a pattern that would take in any other column is no group. */
export function columnGroups(names: readonly string[]): ColumnGroup[] {
  const stems = new Map<string, string[]>();
  for (const name of names) {
    const stem = /^(.*\D)\d+$/.exec(name)?.[1];
    if (stem === undefined) continue;
    const columns = stems.get(stem);
    if (columns === undefined) stems.set(stem, [name]);
    else columns.push(name);
  }
  const beginnings = countBeginnings(names, stems);
  return [...stems]
    .filter(([stem, columns]) => columns.length >= 3 && beginnings.get(stem) === columns.length)
    .map(([stem, columns]) => ({ pattern: `${stem}*`, columns }));
}

/** How many names begin with each stem. O(characters): a table may have as many stems as columns. */
function countBeginnings(
  names: readonly string[],
  stems: { readonly has: (stem: string) => boolean },
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (let length = 1; length <= name.length; length++) {
      const beginning = name.slice(0, length);
      if (stems.has(beginning)) counts.set(beginning, (counts.get(beginning) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The column that most tables would have as their label: one that is called so, the only one beside a group, the only
 * one of words, else the last.
 */
export function likelyLabel(columns: readonly TableColumn[]): string | undefined {
  const grouped = new Set(columnGroups(columns.map(({ name }) => name)).flatMap((group) => group.columns));
  const named = columns.filter(({ name }) => /^(labels?|class(es)?|target|y|output|response)$/i.test(name));
  const apart = grouped.size === 0 ? [] : columns.filter(({ name }) => !grouped.has(name));
  const words = columns.filter((column) => !column.numeric && mayBeClasses(column));
  const [only] = [named, apart, words].find(({ length }) => length === 1) ?? [];
  return (only ?? [...columns].reverse().find(({ numeric }) => numeric))?.name;
}

/** Whether the fields can name classes at all: some repeat, and there are not too many of them. */
export function mayBeClasses({ distinct }: TableColumn): boolean {
  return distinct > 1 && distinct <= mostClasses;
}

/** Whether a column of numbers looks like numbers of classes: whole, few, and each met often. */
export function looksLikeClasses(column: TableColumn, { rows, columns }: CsvTable): boolean {
  if (!column.numeric) return mayBeClasses(column);
  const i = columns.indexOf(column.name);
  return (
    mayBeClasses(column) &&
    rows.length >= fewestRowsPerClass * column.distinct &&
    rows.every((row) => isMissing(row[i] ?? "") || Number.isInteger(Number(row[i])))
  );
}
