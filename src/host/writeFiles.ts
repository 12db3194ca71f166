import * as vscode from "vscode";
import type { FileAccess } from "../storage/fileAccess.js";
import { nodeFileAccess } from "../storage/node/nodeFileAccess.js";
import { WriteError } from "../storage/writeError.js";
import { writeFilesWhole, type WholeFile } from "../storage/writeFilesWhole.js";
import { workspaceFileAccess } from "./workspaceFileAccess.js";

export interface FileToWrite extends Omit<WholeFile, "path"> {
  readonly uri: vscode.Uri;
}

/**
 * Writes files, all of them or none.
 * @throws an Error for the user
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  for (const { uri } of files)
    if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false)
      throw new Error(vscode.l10n.t("nothing was written: {0}", vscode.l10n.t("{0} is read-only", uri.scheme)));
  try {
    for (const access of new Set(files.map(({ uri }) => placeOf(uri).access))) {
      const together = files.filter(({ uri }) => placeOf(uri).access === access);
      await writeFilesWhole(
        access,
        together.map(({ uri, ...rest }) => ({ path: placeOf(uri).path, ...rest })),
      );
    }
  } catch (error) {
    throw forUser(error);
  }
}

/** How a file is reached, and what it is called there. */
export function placeOf(uri: vscode.Uri): { readonly access: FileAccess; readonly path: string } {
  return uri.scheme === "file"
    ? { access: computerFileAccess, path: uri.fsPath }
    : { access: workspaceFileAccess, path: uri.toString() };
}

/** Why files were not written, in the user's language. */
export function forUser(error: unknown): unknown {
  return error instanceof WriteError ? new Error(error.in(vscode.l10n), { cause: error }) : error;
}

/** VS Code's own writing of files neither waits for the disk nor notices when it is full. */
const computerFileAccess: FileAccess = {
  ...nodeFileAccess,
  display: (path) => vscode.workspace.asRelativePath(vscode.Uri.file(path)),
};
