import * as vscode from "vscode";
import { folderOf } from "./fileSystem.js";

/** A CSV file of the workspace. */
export interface WorkspaceTable {
  readonly uri: vscode.Uri;
  /** The path that leads to it from the folder in question. */
  readonly path: string;
}

const mostFiles = 500;

/** The CSV files of the workspace, with their paths relative to an experiment; those beside it first. */
export async function tablesOf(document: vscode.Uri): Promise<WorkspaceTable[]> {
  return tablesFrom(folderOf(document));
}

/** The CSV files of the workspace, with their paths relative to a folder. */
export async function tablesFrom(folder: vscode.Uri): Promise<WorkspaceTable[]> {
  const found = await vscode.workspace.findFiles("**/*.csv", "**/node_modules/**", mostFiles);
  return found
    .filter(({ scheme, authority }) => scheme === folder.scheme && authority === folder.authority)
    .map((uri) => ({ uri, path: relativePath(folder.path, uri.path) }))
    .sort(
      (a, b) =>
        a.path.split("/").length - b.path.split("/").length || a.path.localeCompare(b.path, "en", { numeric: true }),
    );
}

function relativePath(folder: string, file: string): string {
  const [from, to] = [folder.split("/").filter((part) => part !== ""), file.split("/").filter((part) => part !== "")];
  const differ = from.findIndex((part, i) => part !== to[i]);
  const shared = differ < 0 ? from.length : differ;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
