import * as vscode from "vscode";
import { CsvError, parseCsv, type CsvTable } from "../experiment/csvTable.js";
import { maximalCount } from "../experiment/limits.js";
import {
  columnGroups,
  describeColumns,
  likelyLabel,
  looksLikeClasses,
  mayBeClasses,
  type TableColumn,
} from "../experiment/tableColumns.js";
import { tableExperimentText } from "../experiment/tableExperiment.js";
import { fileNameOf } from "./experimentDocument.js";
import { readText } from "./fileSystem.js";
import { notify } from "./notify.js";
import { openUnsaved } from "./openExperiment.js";
import { pick, pickMany } from "./text/pick.js";
import { tablesFrom } from "./workspaceTables.js";

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/**
 * Asks what of a CSV file is input and what is label, and opens an unsaved experiment on it beside the file. Undefined
 * when its user has thought better of it.
 */
export async function openExperimentFromTable(chosen?: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const uri = chosen ?? (await chooseTable());
  const table = uri === undefined ? undefined : await readTable(uri);
  if (uri === undefined || table === undefined) return undefined;
  const title = vscode.l10n.t("New Experiment from {0}", fileNameOf(uri));
  const columns = describeColumns(table);
  const labels = await chooseLabels(title, columns);
  if (labels === undefined) return undefined;
  const inputs = await chooseInputs(
    title,
    columns.filter(({ name }) => !labels.includes(name)),
  );
  if (inputs === undefined) return undefined;
  const classes = await chooseClasses(
    title,
    table,
    columns.filter(({ name }) => labels.includes(name)),
  );
  if (classes === undefined) return undefined;
  const heldOut = await chooseHeldOut(title, table.rows.length);
  if (heldOut === undefined) return undefined;
  const text = tableExperimentText(table, { path: fileNameOf(uri), inputs, labels, classes, heldOut });
  return openUnsaved(fileNameOf(uri).replace(/\.[^.]*$/, ""), text, vscode.Uri.joinPath(uri, ".."));
}

async function chooseTable(): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const tables = folder === undefined ? [] : await tablesFrom(folder);
  if (tables.length === 0) {
    notify.error(vscode.l10n.t("There is no CSV file here: open a folder that has one."));
    return undefined;
  }
  const picked = await pick(
    tables.map(({ uri, path }): Choice<vscode.Uri> => ({ label: path, value: uri })),
    { title: vscode.l10n.t("New Experiment from Table"), placeHolder: vscode.l10n.t("A CSV file with a heading line") },
  );
  return picked?.value;
}

async function readTable(uri: vscode.Uri): Promise<CsvTable | undefined> {
  const text = (await readText(uri)) ?? "";
  if (typeof text !== "string") {
    notify.error(vscode.l10n.t("{0}: {1}.", fileNameOf(uri), text.unreadable));
    return undefined;
  }
  try {
    const table = parseCsv(text);
    if (describeColumns(table).some(({ numeric }) => numeric)) return table;
    notify.error(
      vscode.l10n.t(
        "{0}: no column has a number in every line, so there is none to take inputs from.",
        fileNameOf(uri),
      ),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    notify.error(vscode.l10n.t("{0}: {1}.", fileNameOf(uri), error.message));
  }
  return undefined;
}

async function chooseLabels(title: string, columns: readonly TableColumn[]): Promise<string[] | undefined> {
  const likely = likelyLabel(columns);
  const items = columns
    .filter((column) => column.numeric || mayBeClasses(column))
    .map((column): Choice<string> => ({ ...columnItem(column), picked: column.name === likely }));
  return names(
    await pickMany(items, {
      title,
      placeHolder: vscode.l10n.t("Labels: what is to be predicted"),
    }),
  );
}

/** All that is left, at first; long groups as the pattern that stands for them. */
async function chooseInputs(title: string, columns: readonly TableColumn[]): Promise<string[] | undefined> {
  const numeric = columns.filter(({ numeric: each }) => each);
  const groups = columnGroups(columns.map(({ name }) => name)).filter(({ columns: members }) =>
    members.every((name) => numeric.some((column) => column.name === name)),
  );
  const grouped = new Set(groups.flatMap(({ columns: members }) => members));
  const items = [
    ...groups.map(({ pattern, columns: { length } }): Choice<string> => ({
      label: pattern,
      description: vscode.l10n.t("{0} columns", length),
      value: pattern,
      picked: true,
    })),
    ...numeric
      .filter(({ name }) => !grouped.has(name))
      .map((column): Choice<string> => ({ ...columnItem(column), picked: true })),
  ];
  return names(
    await pickMany(items, {
      title,
      placeHolder: vscode.l10n.t("Inputs: columns that are numbers throughout"),
    }),
  );
}

/** Asks only where the table leaves it open. */
async function chooseClasses(
  title: string,
  table: CsvTable,
  labels: readonly TableColumn[],
): Promise<boolean | undefined> {
  const [label] = labels;
  if (label === undefined || labels.length > 1) return false;
  if (!label.numeric) return true;
  if (!looksLikeClasses(label, table)) return false;
  const picked = await pick<Choice<boolean>>(
    [
      {
        label: vscode.l10n.t("Classes"),
        description: vscode.l10n.t("{0} of them, one output each", label.distinct),
        value: true,
      },
      { label: vscode.l10n.t("Numbers"), value: false },
    ],
    { title, placeHolder: vscode.l10n.t("What are the values of {0}?", label.name) },
  );
  return picked?.value;
}

async function chooseHeldOut(title: string, rows: number): Promise<number | undefined> {
  const trainable = (fraction: number) => rows - Math.round(fraction * rows) <= maximalCount;
  const usual = [0.3, 0.2, 0.5, 0].filter(trainable);
  // A long table is cut down to what can be trained on.
  const fractions = usual.length > 0 ? usual : [Math.ceil(100 * (1 - maximalCount / rows)) / 100];
  const picked = await pick(
    fractions.map((value): Choice<number> => ({
      label: value === 0 ? vscode.l10n.t("None") : `${Math.round(100 * value)} %`,
      description: vscode.l10n.t("{0} of {1} rows to train on", rows - Math.round(value * rows), rows),
      value,
    })),
    { title, placeHolder: vscode.l10n.t("Rows held out, to see the error on data that no round is trained on") },
  );
  return picked?.value;
}

function columnItem({ name, distinct, numeric, sample }: TableColumn): Choice<string> {
  const values = `${sample.join(", ")}${distinct > sample.length ? ", …" : ""}`;
  return {
    label: name,
    description: numeric ? values : vscode.l10n.t("{0} classes: {1}", distinct, values),
    value: name,
  };
}

/** None chosen is as good as cancelled. */
function names(picked: readonly Choice<string>[] | undefined): string[] | undefined {
  return picked === undefined || picked.length === 0 ? undefined : picked.map(({ value }) => value);
}
