import * as vscode from "vscode";
import { inert, lengths } from "./inert.js";

/** A fault in a document, for the editor and the list of problems. */
export function diagnosticOf(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const result = new vscode.Diagnostic(range, inert(message), severity);
  result.source = "self-distillation";
  result.code = code;
  return result;
}

/** Something to put into a document; `insert` is put there as it stands. */
export function completionOf(label: string, detail: string, insert: string): vscode.CompletionItem {
  const item = new vscode.CompletionItem(inert(label, lengths.name), vscode.CompletionItemKind.Value);
  item.detail = inert(detail, lengths.line);
  item.insertText = item.filterText = insert;
  return item;
}
