import * as vscode from "vscode";

export interface FileToWrite {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
}

/**
 * Writes files, all of them or none: beside their places first, and moved there when every one is complete.
 * @throws an Error for the user
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const { fs } = vscode.workspace;
  const drafts = files.map(({ uri }) => uri.with({ path: `${uri.path}.unfinished` }));
  try {
    for (const [i, { uri, bytes }] of files.entries()) {
      if (fs.isWritableFileSystem(uri.scheme) === false) throw new Error(vscode.l10n.t("{0} is read-only", uri.scheme));
      await fs.createDirectory(vscode.Uri.joinPath(uri, ".."));
      const draft = drafts[i];
      if (draft !== undefined) await fs.writeFile(draft, bytes);
    }
    for (const [i, { uri }] of files.entries()) {
      const draft = drafts[i];
      if (draft !== undefined) await fs.rename(draft, uri, { overwrite: true });
    }
  } catch (error) {
    await Promise.all(drafts.map((draft) => fs.delete(draft).then(undefined, () => undefined)));
    throw new Error(vscode.l10n.t("nothing was written: {0}", error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
}
