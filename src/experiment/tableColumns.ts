import type { CsvTable } from "./csvTable.js";

/** What a column of a table could serve as. */
export interface TableColumn {
  readonly name: string;
  /** Whether every field is a finite number; only then can it be an input, or a label that is a number. */
  readonly numeric: boolean;
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

export function describeColumns({ columns, rows }: CsvTable): TableColumn[] {
  return columns.map((name, i) => {
    const fields = rows.map((row) => (row[i] ?? "").trim());
    const distinct = new Set(fields);
    return {
      name,
      numeric: fields.every((field) => field !== "" && Number.isFinite(Number(field))),
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
    if (stem !== undefined) stems.set(stem, [...(stems.get(stem) ?? []), name]);
  }
  return [...stems]
    .filter(
      ([stem, columns]) =>
        columns.length >= 3 && names.filter((name) => name.startsWith(stem)).length === columns.length,
    )
    .map(([stem, columns]) => ({ pattern: `${stem}*`, columns }));
}

/**
 * The column that most tables would have as their label: one that is called so, the only one beside a group, the only
 * one of words, else the last.
 */
export function likelyLabel(columns: readonly TableColumn[]): string | undefined {
  const grouped = columnGroups(columns.map(({ name }) => name)).flatMap((group) => group.columns);
  const named = columns.filter(({ name }) => /^(labels?|class(es)?|target|y|output|response)$/i.test(name));
  const apart = grouped.length === 0 ? [] : columns.filter(({ name }) => !grouped.includes(name));
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
    rows.every((row) => Number.isInteger(Number(row[i])))
  );
}
