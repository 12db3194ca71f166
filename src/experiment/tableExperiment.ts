import { findColumns, type CsvTable } from "./csvTable.js";
import { isMissing, readTableNumber } from "./tableNumber.js";

/** What its user has chosen of a table. */
export interface TableChoice {
  /** The table's path, relative to the experiment file. */
  readonly path: string;
  /** Names of columns, or patterns such as "pixel*". */
  readonly inputs: readonly string[];
  readonly labels: readonly string[];
  readonly classes: boolean;
  /** Share of the rows that no round is trained on; 0 for none. */
  readonly heldOut: number;
}

/** ε as a share of the variance of the labels: small enough that several rounds follow. */
const toleranceShare = 0.1;
/** Distances are taken between so many rows, evenly spread over the table. */
const sampledRows = 100;

/**
 * The text of an experiment on a table: a Matérn kernel as wide as the inputs lie apart, ε a tenth of the labels'
 * variance.
 */
export function tableExperimentText(table: CsvTable, choice: TableChoice): string {
  const rows = presentRows(table, choice);
  const left = table.rows.length - rows.length;
  const number = (field: string) => {
    const read = readTableNumber(field, table.delimiter);
    return read.kind === "number" ? read.value : NaN;
  };
  const inputs = columnsOf(table, choice.inputs, rows).map((column) => column.map(number));
  const labels = columnsOf(table, choice.labels, rows);
  const variance = choice.classes
    ? oneHotVariance(labels[0] ?? [])
    : labels.reduce((sum, column) => sum + varianceOf(column.map(number)), 0);
  const lengthScale = rounded(medianDistance(inputs));
  const tolerance = rounded(toleranceShare * (variance > 0 ? variance : 1));
  const json = JSON.stringify;
  const list = (names: readonly string[]) => `[${names.map((name) => json(name)).join(", ")}]`;
  return [
    "{",
    '  "version": 1,',
    `  "title": ${json(`${choice.labels.join(", ")} of ${choice.path}`)},`,
    '  "problem": {',
    '    "kind": "table",',
    `    "path": ${json(choice.path)},`,
    `    "inputs": ${list(choice.inputs)},`,
    `    "labels": ${list(choice.labels)},`,
    ...(choice.classes ? ['    "classes": true,'] : []),
    ...(left > 0
      ? [
          `    // ${left} of ${table.rows.length} rows have no value in one of these columns; they are left out.`,
          '    "missing": "skip",',
        ]
      : []),
    ...(choice.heldOut > 0 ? [`    "test": { "fraction": ${choice.heldOut}, "seed": 1 },`] : []),
    ...(choice.classes
      ? []
      : ["    // Fits shrink towards 0 from round to round: labels far from it are best centred in the table."]),
    "    // The length scale is the median distance of two inputs as they stand; columns of different units",
    "    // are best brought to one scale in the table.",
    `    "kernel": { "kind": "matern", "smoothness": 1.5, "lengthScale": ${lengthScale} }`,
    "  },",
    `  // A tenth of the ${choice.classes ? "variance of the one-hot labels" : "labels' variance"}.`,
    `  "tolerance": ${tolerance}`,
    "}",
    "",
  ].join("\n");
}

/** The fields of the columns, in the rows that have a value in each of those that are used. */
function columnsOf(table: CsvTable, names: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  return names.flatMap((name) => findColumns(table, name)).map((i) => rows.map((row) => (row[i] ?? "").trim()));
}

function presentRows(table: CsvTable, { inputs, labels, classes }: TableChoice): readonly (readonly string[])[] {
  const places = (names: readonly string[]) => names.flatMap((name) => findColumns(table, name));
  const [numbers, named] = classes ? [places(inputs), places(labels)] : [places([...inputs, ...labels]), []];
  return table.rows.filter(
    (row) =>
      numbers.every((i) => readTableNumber(row[i] ?? "", table.delimiter).kind !== "missing") &&
      named.every((i) => !isMissing(row[i] ?? "")),
  );
}

/** Median distance between different rows of a sample; 1 when all are the same. */
function medianDistance(columns: readonly (readonly number[])[]): number {
  const count = columns[0]?.length ?? 0;
  const chosen = Array.from({ length: Math.min(count, sampledRows) }, (_, i) =>
    Math.floor((i * count) / Math.min(count, sampledRows)),
  );
  const points = chosen.map((row) => columns.map((column) => column[row] ?? NaN));
  const distances = points
    .flatMap((x, j) => points.slice(0, j).map((t) => Math.hypot(...x.map((value, i) => value - (t[i] ?? NaN)))))
    .filter((distance) => distance > 0 && distance < Infinity)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 1;
}

/** Of one-hot labels, summed over the classes: 1 − Σ p_c², with shares p_c. */
function oneHotVariance(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].reduce((rest, count) => rest - (count / names.length) ** 2, 1);
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/** Two digits: what a person would write; 1 for what two digits cannot say as a positive number. */
function rounded(value: number): number {
  const short = Number(value.toPrecision(2));
  return short > 0 && short < Infinity ? short : 1;
}
