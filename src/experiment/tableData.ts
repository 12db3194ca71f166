import { compileExpression, ExpressionError, type Expression } from "./expression.js";
import { CsvError, findColumns, headingLooksLikeData, parseCsv, type CsvTable } from "./csvTable.js";
import type { ProblemData } from "./problemData.js";
import { fileAt, type ExperimentFiles } from "./experimentFiles.js";
import { flipClasses, oneHot } from "./classes.js";
import { ExperimentError, type PathStep } from "./issue.js";
import { grouped, maximalCount, mostColumns, mostOutputs, mostTableNumbers } from "./limits.js";
import type { TableProblem } from "./problemSchema.js";
import { describe } from "./schemaIssues.js";
import { shuffled } from "./random.js";
import { isMissing, plainNumber, readTableNumber } from "./tableNumber.js";
import { tableRemarks, type ChosenColumns } from "./tableRemarks.js";

/** Training and test data of a CSV table. @throws ExperimentError naming the column, line and value at fault. */
export function tableData(problem: TableProblem, files: ExperimentFiles): ProblemData {
  const table = readTable(problem.path, files, ["problem", "path"]);
  const columns = chosenColumns(problem, table);
  const rows = presentRows(problem, table, columns, ["problem", "path"]);
  const { test } = problem;
  const held = typeof test === "object" ? heldOut(rows, test) : [];
  const left = new Set(held);
  const training = typeof test === "object" ? rows.filter((row) => !left.has(row)) : rows;
  if (training.length === 0) throw fault(["problem", "test"], "leaves no row to train on; lower its fraction.");
  if (training.length > maximalCount) {
    throw fault(
      ["problem", "path"],
      `gives ${training.length} training rows; at most ${maximalCount} are taken. Hold out more rows, or shorten the file.`,
    );
  }
  const names = problem.classes ? classNames(problem, table, columns, rows) : undefined;
  if (problem.labelNoise !== undefined && problem.labelNoise.fraction > 0 && names?.length === 1) {
    throw fault(
      ["problem", "labelNoise"],
      `gives labels another class, and "${names[0] ?? ""}" is the only one in the file. Remove it.`,
    );
  }
  const data = select(table, columns, training, names);
  const remarks = tableRemarks({ table, columns, rows, path: problem.path, at: ["problem", "path"] });
  const selectTest = (path: string) => {
    const at = ["problem", "test"];
    const other = readTable(path, files, at);
    const same = sameColumns(other, table, columns);
    const present = presentRows(problem, other, same, at);
    remarks.push(...tableRemarks({ table: other, columns: same, rows: present, path, at }));
    return select(other, same, present, names, at);
  };
  const testData =
    typeof test === "string" ? selectTest(test) : held.length === 0 ? undefined : select(table, columns, held, names);
  const noisy =
    names === undefined || problem.labelNoise === undefined
      ? data.labels
      : flipClasses(data.labels, names.length, problem.labelNoise.fraction, problem.labelNoise.seed);
  return {
    inputs: data.inputs,
    labels: noisy,
    outputs: data.outputs,
    ...(names === undefined ? {} : { classes: names }),
    ...(testData === undefined ? {} : { test: testData }),
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(problem.truth === undefined
      ? {}
      : { truth: { evaluate: compileTruth(problem.truth, data.inputs.dimension), path: ["problem", "truth"] } }),
  };
}

/** The rows that count: all, or with `missing: "skip"` those that have a value in every column that is used. */
function presentRows(
  { missing, classes, path, test }: TableProblem,
  table: CsvTable,
  { inputs, labels }: ChosenColumns,
  at: readonly PathStep[],
): number[] {
  const rows = Array.from(table.rows.keys());
  const hasNone = (row: number, column: number, isName: boolean) => {
    const field = table.rows[row]?.[column] ?? "";
    return isName ? isMissing(field) : readTableNumber(field, table.delimiter).kind === "missing";
  };
  const isPresent = (row: number) =>
    !inputs.some((column) => hasNone(row, column, false)) && !labels.some((column) => hasNone(row, column, classes));
  const first =
    missing === "error"
      ? classes
        ? rows.find((row) => labels.some((c) => hasNone(row, c, true)))
        : undefined
      : undefined;
  if (first !== undefined) {
    const label = labels[0] ?? 0;
    throw fault(at, missingText(table, first, label, (table.rows[first]?.[label] ?? "").trim()));
  }
  if (missing === "error") return rows;
  const present = rows.filter(isPresent);
  if (present.length === 0)
    throw fault(
      at,
      `is ${JSON.stringify(at[1] === "test" && typeof test === "string" ? test : path)}; no row has a value in ` +
        "every column that is used. Use fewer columns, or fill the empty fields.",
    );
  return present;
}

function missingText(table: CsvTable, row: number, column: number, text: string): string {
  return (
    `has ${text === "" ? "an empty field" : `"${text}"`} in column "${table.columns[column] ?? ""}", line ` +
    `${table.lineOf(row)}${text === "" ? "" : ", which is no value"}; fill it, or set missing to "skip" to leave ` +
    "such rows out."
  );
}

/** Where columns are named by a pattern, only the file tells how many inputs there are. */
function compileTruth(formula: string, dimension: number): Expression {
  try {
    return compileExpression(formula, dimension);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw fault(["problem", "truth"], `is ${describe(formula)}; ${error.message}.`);
  }
}

function heldOut(
  rows: readonly number[],
  { fraction, seed }: { readonly fraction: number; readonly seed: number },
): number[] {
  return shuffled(rows, seed).slice(0, Math.round(fraction * rows.length));
}

function readTable(path: string, files: ExperimentFiles, at: readonly PathStep[]): CsvTable {
  const text = fileAt(files, path);
  if (text === undefined)
    throw fault(at, `is "${path}"; there is no such file beside the experiment. Put it there, or correct the path.`);
  if (typeof text !== "string") throw fault(at, `is "${path}"; ${text.unreadable}.`);
  try {
    return parseCsv(text);
  } catch (error) {
    if (error instanceof CsvError) throw fault(at, `is "${path}"; ${error.message}.`);
    throw error;
  }
}

function classNames(
  { labels }: TableProblem,
  table: CsvTable,
  { labels: [column, ...others] }: ChosenColumns,
  rows: readonly number[],
): string[] {
  if (column === undefined || others.length > 0)
    throw fault(
      ["problem", "labels"],
      `stands for ${labels.length > 1 ? labels.length : others.length + 1} columns; classes are the values of one. Name that one alone.`,
    );
  const names = [...new Set(rows.map((row) => (table.rows[row]?.[column] ?? "").trim()))];
  if (names.length > mostOutputs) {
    throw fault(
      ["problem", "labels"],
      `stands for ${grouped(names.length)} classes, each of them an output; at most ${grouped(mostOutputs)} are ` +
        "taken. Name a column of fewer values, or set classes to false if these are numbers.",
    );
  }
  return names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** The columns of the training table: each once, and none of them input and label. */
function chosenColumns({ inputs, labels }: TableProblem, table: CsvTable): ChosenColumns {
  const labelColumns = columnsOf(table, labels, "labels", []);
  return { inputs: columnsOf(table, inputs, "inputs", labelColumns), labels: labelColumns };
}

/** The columns of the same names in the file of held-out data. */
function sameColumns(table: CsvTable, { columns }: CsvTable, { inputs, labels }: ChosenColumns): ChosenColumns {
  const places = new Map([...table.columns.entries()].reverse().map(([place, title]) => [title, place]));
  const find = (wanted: readonly number[]) =>
    wanted.map((column) => {
      const found = places.get(columns[column] ?? "");
      if (found === undefined)
        throw fault(
          ["problem", "test"],
          `has no column "${columns[column] ?? ""}", which training uses; it has ${someColumns(table)}. Give it the same columns.`,
        );
      return found;
    });
  return { inputs: find(inputs), labels: find(labels) };
}

/** The chosen rows (all of them by default) as numbers. */
function select(
  table: CsvTable,
  { inputs, labels }: ChosenColumns,
  rows: readonly number[] | undefined,
  classes: readonly string[] | undefined,
  at: readonly PathStep[] = ["problem", "path"],
) {
  const chosen = rows ?? Array.from(table.rows.keys());
  requireRoom(chosen.length, inputs.length, "inputs", at);
  requireRoom(chosen.length, classes?.length ?? labels.length, "labels", at);
  const read = (columns: readonly number[]) => {
    const values = new Float64Array(chosen.length * columns.length);
    chosen.forEach((row, i) => {
      columns.forEach((column, j) => {
        values[i * columns.length + j] = numberAt(table, row, column, at);
      });
    });
    return values;
  };
  return {
    inputs: { count: chosen.length, dimension: inputs.length, values: read(inputs) },
    labels:
      classes === undefined
        ? read(labels)
        : oneHot(
            chosen.map((row) => (table.rows[row]?.[labels[0] ?? 0] ?? "").trim()),
            classes,
          ),
    outputs: classes === undefined ? labels.length : classes.length,
  };
}

/** Refuses what would not fit, before there is an array for it. */
function requireRoom(rows: number, columns: number, what: "inputs" | "labels", at: readonly PathStep[]): void {
  if (rows * columns <= mostTableNumbers) return;
  throw fault(
    at,
    `gives ${grouped(rows)} rows × ${grouped(columns)} ${what === "inputs" ? "columns of inputs" : "outputs"}, ` +
      `which are ${grouped(rows * columns)} numbers; at most ${grouped(mostTableNumbers)} are taken. Keep ` +
      `${grouped(Math.floor(mostTableNumbers / columns))} rows, or fewer ` +
      `${what === "inputs" ? "columns" : "outputs"}.`,
  );
}

/** @param taken columns that have another part to play */
function columnsOf(
  table: CsvTable,
  names: readonly string[],
  key: "inputs" | "labels",
  taken: readonly number[],
): number[] {
  const chosen = new Set<number>();
  const others = new Set(taken);
  const repeated = repeatedTitles(table);
  const [most, called] = key === "inputs" ? [mostColumns, "inputs"] : [mostOutputs, "outputs"];
  names.forEach((name, i) => {
    const says = (text: string) => fault(["problem", key, i], `is "${name}"; ${text}`);
    const found = findColumns(table, name);
    if (found.length === 0) throw says(`there is no such column. The file has ${someColumns(table)}.`);
    if (chosen.size + found.length > most) {
      throw says(
        `it makes ${grouped(chosen.size + found.length)} ${called}; at most ${grouped(most)} are taken. Name fewer columns.`,
      );
    }
    for (const column of found) {
      const title = table.columns[column] ?? "";
      if (repeated.has(title)) throw says(`the file has more than one column "${title}". Give each a name of its own.`);
      if (chosen.has(column)) throw says(`the column "${title}" is among the ${key} already. Remove it here.`);
      if (others.has(column)) throw says(`the column "${title}" is a label. Name the columns that are inputs.`);
      chosen.add(column);
    }
  });
  return [...chosen];
}

function repeatedTitles({ columns }: CsvTable): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(columns.filter((title) => seen.size === seen.add(title).size));
}

function someColumns(table: CsvTable): string {
  const { columns } = table;
  const some = columns.slice(0, 8).map((name) => JSON.stringify(name));
  const advice = headingLooksLikeData(table)
    ? ", which looks like data: put a line with the columns' names above it"
    : "";
  return `${some.join(", ")}${columns.length > 8 ? ", …" : ""}${advice}`;
}

function numberAt(table: CsvTable, row: number, column: number, at: readonly PathStep[]): number {
  const text = (table.rows[row]?.[column] ?? "").trim();
  const value = plainNumber(text);
  if (Number.isFinite(value)) return value;
  const read = readTableNumber(text, table.delimiter);
  if (read.kind === "number") return read.value;
  if (read.kind === "missing") throw fault(at, missingText(table, row, column, text));
  throw fault(at, `has "${text}" in column "${table.columns[column] ?? ""}", line ${table.lineOf(row)}; ${read.hint}.`);
}

function fault(path: readonly PathStep[], text: string): ExperimentError {
  return new ExperimentError([{ severity: "error", code: "table", path, text }]);
}
