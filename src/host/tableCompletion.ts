import { findNodeAtLocation, getLocation, parseTree } from "jsonc-parser";
import * as vscode from "vscode";
import { CsvError, parseCsv } from "../experiment/csvTable.js";
import { columnGroups, describeColumns } from "../experiment/tableColumns.js";
import { isExperiment } from "./experimentDocument.js";
import type { FileTexts } from "./fileTexts.js";
import { completionOf } from "./text/editorTexts.js";
import { tablesOf } from "./workspaceTables.js";

/**
 * Completes what the JSON Schema cannot know of a table problem: the columns of its file, and the CSV files of the
 * workspace.
 */
export function registerTableCompletion(files: FileTexts): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: "jsonc", pattern: "**/*.distill.json" },
    {
      async provideCompletionItems(document, position) {
        if (!isExperiment(document)) return [];
        const { path, isAtPropertyKey, previousNode } = getLocation(document.getText(), document.offsetAt(position));
        const [problem, key, ...rest] = path;
        if (problem !== "problem" || isAtPropertyKey) return [];
        // The string that the cursor stands in goes with its quotes; outside of one there is nothing to replace.
        const inString = previousNode?.type === "string" && previousNode.offset < document.offsetAt(position);
        const range = inString
          ? new vscode.Range(
              document.positionAt(previousNode.offset),
              document.positionAt(previousNode.offset + previousNode.length),
            )
          : new vscode.Range(position, position);
        const item = ({ name, detail }: Suggestion, order: number) => completion(name, detail, order, range);
        if ((key === "inputs" || key === "labels") && rest.length === 1)
          return (await columns(document, files)).map(item);
        if ((key === "path" || key === "test") && rest.length === 0)
          return (await tablesOf(document.uri)).map(({ path: name }) => ({ name, detail: "" })).map(item);
        return [];
      },
    },
    '"',
  );
}

interface Suggestion {
  readonly name: string;
  readonly detail: string;
}

/** Patterns first: where there are any, they are what is meant. */
async function columns(document: vscode.TextDocument, files: FileTexts): Promise<Suggestion[]> {
  const tree = parseTree(document.getText(), [], { allowTrailingComma: true });
  const path: unknown = tree === undefined ? undefined : findNodeAtLocation(tree, ["problem", "path"])?.value;
  const text = typeof path === "string" && path !== "" ? await files.textOf(document.uri, path) : undefined;
  if (typeof text !== "string") return [];
  try {
    const table = parseCsv(text);
    return [
      ...columnGroups(table.columns).map(({ pattern, columns: { length } }) => ({
        name: pattern,
        detail: vscode.l10n.t("{0} columns", length),
      })),
      ...describeColumns(table).map(({ name, numeric, sample }) => ({
        name,
        detail: numeric ? sample.join(", ") : vscode.l10n.t("not numbers: {0}", sample.join(", ")),
      })),
    ];
  } catch (error) {
    // The run itself says what is wrong with the file.
    if (error instanceof CsvError) return [];
    throw error;
  }
}

function completion(name: string, detail: string, order: number, range: vscode.Range): vscode.CompletionItem {
  const item = completionOf(name, detail, JSON.stringify(name));
  item.range = range;
  item.sortText = String(order).padStart(6, "0");
  return item;
}
