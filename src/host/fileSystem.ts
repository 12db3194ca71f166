import * as vscode from "vscode";
import { decodeText, TextError } from "../experiment/decodeText.js";
import type { FileText } from "../experiment/experimentFiles.js";
import { fileObstacle, readingFault, type FileState } from "../experiment/fileObstacle.js";

/** The text of a file; undefined when there is none. */
export async function readText(uri: vscode.Uri): Promise<FileText | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    const unreadable = fileObstacle({ kind: kindOf(type), size });
    return unreadable === undefined ? decodeText(await vscode.workspace.fs.readFile(uri)) : { unreadable };
  } catch (error) {
    if (error instanceof TextError) return { unreadable: error.message };
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return error.code === "FileNotFound" ? undefined : { unreadable: readingFault(error.code) };
  }
}

/** Links are told beside what they lead to. */
function kindOf(type: vscode.FileType): FileState["kind"] {
  if ((type & vscode.FileType.File) !== 0) return "file";
  return (type & vscode.FileType.Directory) !== 0 ? "folder" : "other";
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
