import * as vscode from "vscode";
import { inert, lengths } from "./inert.js";

/** Asks where a file is to go. */
export function askSaveFile(options: vscode.SaveDialogOptions): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({ ...options, ...titled(options.title) });
}

/** Asks for one folder. */
export async function askFolder(options: {
  readonly from: vscode.Uri;
  readonly button: string;
}): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: options.from,
    openLabel: inert(options.button, lengths.name),
  });
  return chosen?.[0];
}

function titled(title: string | undefined): { readonly title?: string } {
  return title === undefined ? {} : { title: inert(title, lengths.line) };
}
