import Papa from "papaparse";
import { csvText } from "./csvLines.js";
import { readTableNumber } from "./tableNumber.js";

/** A CSV file with a heading line. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What separates the fields of a line. */
  readonly delimiter: string;
  /** The line of the file, from 1, on which a row begins: empty lines and line breaks inside of quotes count. */
  readonly lineOf: (row: number) => number;
}

/** Thrown for text that is not a table; `line` counts from 1. */
export class CsvError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(`line ${line}: ${message}`);
    this.name = "CsvError";
  }
}

/**
 * Every move of a slider asks for the same tables again: training and test data of the last two experiments are kept.
 */
const recent = new Map<string, CsvTable>();
const kept = 4;

/** Reads CSV (RFC 4180; the delimiter is guessed) whose first line names the columns. @throws CsvError */
export function parseCsv(text: string): CsvTable {
  const table = recent.get(text) ?? readCsv(text);
  recent.delete(text);
  recent.set(text, table);
  for (const oldest of [...recent.keys()].slice(0, -kept)) recent.delete(oldest);
  return table;
}

function readCsv(source: string): CsvTable {
  const { text, delimiter } = csvText(source);
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    skipEmptyLines: "greedy",
    newline: "\n",
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const lines = (counts: (record: readonly string[]) => boolean) => recordLines(text, meta.delimiter, counts);
  // A single column has no delimiter to be found, which papaparse mentions as an error.
  const fault = errors.find(({ type }) => type !== "Delimiter");
  if (fault !== undefined) throw new CsvError(fault.message, lines(() => true)[fault.row ?? 0] ?? 1);
  const [heading, ...rows] = data;
  if (heading === undefined || rows.length === 0) throw new CsvError("there are no rows below the heading", 1);
  const lineOf = (row: number) => lines((record) => record.join("").trim() !== "")[row + 1] ?? row + 2;
  const ragged = rows.findIndex((row) => row.length !== heading.length);
  if (ragged >= 0) {
    const fields = rows[ragged]?.length ?? 0;
    throw new CsvError(
      `has ${fields} field${fields === 1 ? "" : "s"} where the heading has ${heading.length}`,
      lineOf(ragged),
    );
  }
  return { columns: heading.map((name) => name.trim()), rows, delimiter: meta.delimiter, lineOf };
}

/** Where the records that count begin. Only a fault is worth reading the text once more. */
function recordLines(text: string, delimiter: string, counts: (record: readonly string[]) => boolean): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const record of Papa.parse<string[]>(text, { delimiter, newline: "\n" }).data) {
    if (counts(record)) lines.push(line);
    line += 1 + record.reduce((breaks, field) => breaks + (field.split("\n").length - 1), 0);
  }
  return lines;
}

/** Whether the heading is all numbers, as a line of data would be. */
export function headingLooksLikeData({ columns, delimiter }: CsvTable): boolean {
  return columns.every((name) => readTableNumber(name, delimiter).kind === "number");
}

/** Indices of the columns that a name, or a beginning followed by *, stands for. */
export function findColumns({ columns }: CsvTable, name: string): number[] {
  const matches = name.endsWith("*")
    ? (column: string) => column.startsWith(name.slice(0, -1))
    : (column: string) => column === name;
  return columns.flatMap((column, i) => (matches(column) ? [i] : []));
}
