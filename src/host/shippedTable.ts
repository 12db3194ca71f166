import * as vscode from "vscode";
import { examples } from "./examples.js";
import { fileNameOf } from "./experimentDocument.js";

/**
 * The table that an unsaved example means: it lies in no folder yet, so its tables are still with the extension.
 * Undefined for any other experiment.
 */
export function shippedTable(extension: vscode.Uri, document: vscode.Uri, path: string): vscode.Uri | undefined {
  const isExample = document.scheme === "untitled" && examples.some(({ file }) => file === fileNameOf(document));
  return isExample && isTableName(path) ? inExamples(extension, path) : undefined;
}

export const isTableName = (path: string) => /^[\w-]+\.csv$/.test(path);

export const inExamples = (extension: vscode.Uri, path: string) => vscode.Uri.joinPath(extension, "examples", path);
