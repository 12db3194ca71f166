import * as vscode from "vscode";

/** The text of a file; undefined when it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}

/** The folder that the paths in an experiment start from; an unsaved one counts as lying where it would be saved. */
export function folderOf(document: vscode.Uri): vscode.Uri {
  const scheme =
    document.scheme === "untitled" ? (vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? "file") : document.scheme;
  return vscode.Uri.joinPath(document.with({ scheme }), "..");
}
