import { CsvError, parseCsv } from "../../../src/experiment/csvTable.js";
import { ExperimentError } from "../../../src/experiment/issue.js";
import { parseExperiment, validateExperiment } from "../../../src/experiment/parseExperiment.js";
import { describeColumns, columnGroups, likelyLabel, looksLikeClasses } from "../../../src/experiment/tableColumns.js";
import { tableData } from "../../../src/experiment/tableData.js";
import { tableExperimentText } from "../../../src/experiment/tableExperiment.js";
import type { TableCase } from "../arbitraries/tables.js";
import { require, requireReadable } from "./finding.js";

/** Reads a table as an experiment does and as the wizard does: data, or a typed error that names a line of the file. */
export function judgeTable({ text, inputs, labels, classes }: TableCase): void {
  readAsProblem({ text, inputs, labels, classes });
  try {
    const table = parseCsv(text);
    const columns = describeColumns(table);
    columnGroups(columns.map(({ name }) => name));
    for (const column of columns) looksLikeClasses(column, table);
    const label = likelyLabel(columns);
    const numeric = columns.filter((column) => column.numeric && column.name !== label).map(({ name }) => name);
    if (label === undefined || label === "" || numeric.length === 0 || numeric.includes("")) return;
    const experiment = tableExperimentText(table, {
      path: "table.csv",
      inputs: numeric,
      labels: [label],
      classes: columns.some(({ name, numeric: isNumeric }) => name === label && !isNumeric),
      heldOut: 0.2,
    });
    const parsed = parseExperiment(experiment);
    require(parsed.ok, () => `the wizard writes what cannot be read: ${parsed.issues[0]?.text ?? ""}`);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = text.split(/\r\n|\r|\n/).length;
    require(Number.isInteger(error.line) && error.line >= 1 && error.line <= lines, () =>
      `the fault is said to be on line ${String(error.line)} of ${String(lines)}`);
  }
}

function readAsProblem({ text, inputs, labels, classes }: TableCase): void {
  const parsed = validateExperiment({
    version: 1,
    tolerance: 0.1,
    problem: {
      kind: "table",
      path: "table.csv",
      inputs: inputs.map((name) => (name === "" ? "x" : name)),
      labels: labels.map((name) => (name === "" ? "y" : name)),
      classes,
      kernel: { kind: "gaussian", lengthScale: 1 },
    },
  });
  if (!parsed.ok || parsed.experiment.problem.kind !== "table") return;
  try {
    const data = tableData(parsed.experiment.problem, { "table.csv": text });
    require(data.inputs.values.every(Number.isFinite) && data.labels.every(Number.isFinite), () =>
      "the table gives numbers that are none");
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    requireReadable(error.message, `${text}${inputs.join()}${labels.join()}`, "an issue");
  }
}
