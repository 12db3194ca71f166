import * as vscode from "vscode";
import type { ExportStore } from "../../export/exportedSets.js";

/** Endings of exported files; folders that none are kept in. */
const [pattern, skipped] = ["**/*.{svg,pdf,tex,dat,csv,py}", "**/{node_modules,.git}/**"];

/** The workspace's files, named by their paths in the file system that it lies in. */
export const exportStore: ExportStore = {
  list: async () => (await vscode.workspace.findFiles(pattern, skipped)).map(({ path }) => path).sort(),
  read: async (file) => {
    try {
      return await vscode.workspace.fs.readFile(uriOf(file));
    } catch (error) {
      if (error instanceof vscode.FileSystemError) return undefined;
      throw error;
    }
  },
  resolve: (file, relative) => vscode.Uri.joinPath(uriOf(file), "..", relative).path,
};

export function uriOf(path: string): vscode.Uri {
  return (vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file("/")).with({ path });
}
