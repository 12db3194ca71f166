import { applyEdits, modify, parseTree } from "jsonc-parser";
import * as vscode from "vscode";
import { parseExperiment, type ParsedExperiment } from "../experiment/parseExperiment.js";
import type { PathStep } from "../experiment/issue.js";
import { locateIssue } from "../experiment/parseExperiment.js";

/** Whether a document is an experiment file. */
export function isExperiment(document: vscode.TextDocument): boolean {
  return isExperimentUri(document.uri);
}

export function isExperimentUri(uri: vscode.Uri): boolean {
  // Source control and comparisons show other versions of a file under its name, read-only; they are not to be run or
  // marked.
  return (
    uri.path.endsWith(".distill.json") &&
    (uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false)
  );
}

export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

/** Diagnostics and session ask for the same text, one after the other. */
const lastParsed = new WeakMap<vscode.TextDocument, { readonly version: number; readonly parsed: ParsedExperiment }>();

export function parseDocument(document: vscode.TextDocument): ParsedExperiment {
  const { version } = document;
  const last = lastParsed.get(document);
  if (last?.version === version) return last.parsed;
  const parsed = parseExperiment(document.getText());
  lastParsed.set(document, { version, parsed });
  return parsed;
}

/**
 * Writes a value into the document as one undo step, keeping comments and layout; `undefined` removes it. False when it
 * stood there already.
 */
export async function writeParameter(uri: vscode.Uri, path: readonly PathStep[], value: unknown): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = document.getText();
  const edits = modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: "\n" } });
  if (applyEdits(text, edits) === text) return false;
  const change = new vscode.WorkspaceEdit();
  for (const { offset, length, content } of edits) {
    change.replace(uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), content);
  }
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new Error(vscode.l10n.t("{0} could not be changed; it may be read-only.", fileNameOf(uri)));
  }
  return true;
}

/** Where a path of the experiment stands in the document, or its nearest parent. */
export function rangeOf(document: vscode.TextDocument, path: readonly PathStep[], code = ""): vscode.Range {
  const tree = parseTree(document.getText(), [], { allowTrailingComma: true });
  if (tree === undefined) return new vscode.Range(0, 0, 0, 0);
  const { offset = 0, length = 0 } = locateIssue({ severity: "error", code, path, text: "" }, tree);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
}

/** Shows the document with the cursor at a path. */
export async function revealPath(uri: vscode.Uri, path: readonly PathStep[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Active,
    preview: false,
  });
  const range = rangeOf(document, path);
  editor.selection = new vscode.Selection(range.start, path.length === 0 ? range.start : range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
