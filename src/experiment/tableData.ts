import { compileExpression } from "./expression.js";
import { CsvError, findColumns, parseCsv, type CsvTable } from "./csvTable.js";
import type { ProblemData } from "./data.js";
import type { ExperimentFiles } from "./experimentFiles.js";
import { flipClasses, oneHot } from "./classes.js";
import { ExperimentError, type PathStep } from "./issue.js";
import { maximalCount } from "./limits.js";
import type { TableProblem } from "./problemSchema.js";
import { shuffled } from "./random.js";

/** Training and test data of a CSV table. @throws ExperimentError naming the column, line and value at fault. */
export function tableData(problem: TableProblem, files: ExperimentFiles): ProblemData {
  const table = readTable(problem.path, files, ["problem", "path"]);
  const rows = Array.from(table.rows.keys());
  const { test } = problem;
  const held = typeof test === "object" ? heldOut(rows, test) : [];
  const training = typeof test === "object" ? rows.filter((row) => !held.includes(row)) : rows;
  if (training.length === 0) throw fault(["problem", "test"], "leaves no row to train on; lower its fraction.");
  if (training.length > maximalCount) {
    throw fault(["problem", "path"], `gives ${training.length} training rows; at most ${maximalCount} are taken. Hold out more rows, or shorten the file.`);
  }
  const names = problem.classes ? classNames(problem, table) : undefined;
  const data = select(problem, table, training, names);
  const testData = typeof test === "string"
    ? select(problem, readTable(test, files, ["problem", "test"]), undefined, names)
    : held.length === 0 ? undefined : select(problem, table, held, names);
  const noisy = names === undefined || problem.labelNoise === undefined ? data.labels
    : flipClasses(data.labels, names.length, problem.labelNoise.fraction, problem.labelNoise.seed);
  return {
    inputs: data.inputs, labels: noisy, outputs: data.outputs,
    ...(names === undefined ? {} : { classes: names }),
    ...(testData === undefined ? {} : { test: testData }),
    ...(problem.truth === undefined ? {} : { truth: { evaluate: compileExpression(problem.truth, data.inputs.dimension), path: ["problem", "truth"] } }),
  };
}

function heldOut(rows: readonly number[], { fraction, seed }: { readonly fraction: number; readonly seed: number }): number[] {
  return shuffled(rows, seed).slice(0, Math.round(fraction * rows.length));
}

function readTable(path: string, files: ExperimentFiles, at: readonly PathStep[]): CsvTable {
  const text = files[path];
  if (text === undefined) throw fault(at, `is "${path}"; there is no such file beside the experiment. Put it there, or correct the path.`);
  try {
    return parseCsv(text);
  } catch (error) {
    if (error instanceof CsvError) throw fault(at, `is "${path}"; ${error.message}.`);
    throw error;
  }
}

function classNames(problem: TableProblem, table: CsvTable): string[] {
  const [column] = columnsOf(table, problem.labels, "labels");
  if (problem.labels.length !== 1 || column === undefined) throw fault(["problem", "labels"], "must be one column when it holds classes.");
  const names = [...new Set(table.rows.map((row) => (row[column] ?? "").trim()))];
  return names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** The chosen rows (all of them by default) as numbers. */
function select({ inputs, labels }: TableProblem, table: CsvTable, rows: readonly number[] | undefined, classes: readonly string[] | undefined) {
  const chosen = rows ?? Array.from(table.rows.keys());
  const inputColumns = columnsOf(table, inputs, "inputs");
  const labelColumns = columnsOf(table, labels, "labels");
  const read = (columns: readonly number[]) => {
    const values = new Float64Array(chosen.length * columns.length);
    chosen.forEach((row, i) => { columns.forEach((column, j) => { values[i * columns.length + j] = numberAt(table, row, column); }); });
    return values;
  };
  return {
    inputs: { count: chosen.length, dimension: inputColumns.length, values: read(inputColumns) },
    labels: classes === undefined ? read(labelColumns) : oneHot(chosen.map((row) => (table.rows[row]?.[labelColumns[0] ?? 0] ?? "").trim()), classes),
    outputs: classes === undefined ? labelColumns.length : classes.length,
  };
}

function columnsOf(table: CsvTable, names: readonly string[], key: "inputs" | "labels"): number[] {
  return names.flatMap((name, i) => {
    const found = findColumns(table, name);
    if (found.length === 0) {
      const some = table.columns.slice(0, 8).join(", ");
      throw fault(["problem", key, i], `is "${name}"; there is no such column. The file has ${some}${table.columns.length > 8 ? ", …" : ""}.`);
    }
    return found;
  });
}

function numberAt(table: CsvTable, row: number, column: number): number {
  const text = (table.rows[row]?.[column] ?? "").trim();
  const value = text === "" ? NaN : Number(text);
  if (!Number.isFinite(value)) {
    throw fault(["problem", "path"], `has ${text === "" ? "an empty field" : `"${text}"`} in column "${table.columns[column] ?? ""}", line ${row + 2}; it must be a finite number.`);
  }
  return value;
}

function fault(path: readonly PathStep[], text: string): ExperimentError {
  return new ExperimentError([{ severity: "error", code: "table", path, text }]);
}
