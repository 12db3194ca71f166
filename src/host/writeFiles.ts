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
  const onThisComputer = files.every(({ uri }) => uri.scheme === "file");
  try {
    await writeFilesWhole(
      onThisComputer ? computerFileAccess : workspaceFileAccess,
      files.map(({ uri, ...rest }) => ({ path: onThisComputer ? uri.fsPath : uri.toString(), ...rest })),
    );
  } catch (error) {
    throw error instanceof WriteError ? new Error(error.in(vscode.l10n), { cause: error }) : error;
  }
}

/** VS Code's own writing of files neither waits for the disk nor notices when it is full. */
const computerFileAccess: FileAccess = {
  ...nodeFileAccess,
  display: (path) => vscode.workspace.asRelativePath(vscode.Uri.file(path)),
};
