import * as vscode from "vscode";
import { inert, inertLines, lengths } from "./inert.js";

/** The texts of a row in a tree. */
export interface TreeTexts {
  readonly label: string;
  readonly description: string;
  /** Shown as plain text: a tooltip in Markdown would read it. */
  readonly tooltip?: readonly string[];
  /** Read aloud instead of label and description. */
  readonly spoken?: string;
}

/** A row in a tree; what is no text is put in by the caller. */
export function treeItem(
  { label, description, tooltip, spoken }: TreeTexts,
  state: vscode.TreeItemCollapsibleState = vscode.TreeItemCollapsibleState.None,
): vscode.TreeItem {
  const item = new vscode.TreeItem(inert(label, lengths.name), state);
  item.description = inert(description, lengths.line);
  if (tooltip !== undefined) item.tooltip = inertLines(tooltip);
  if (spoken !== undefined) item.accessibilityInformation = { label: inert(spoken, lengths.line) };
  return item;
}
