import * as vscode from "vscode";
import { exportedGlob } from "../../export/formats.js";
import type { ExportStore, Standing } from "../../export/exportStore.js";
import { isPlainlyBelow, liesBelow, readHead } from "../../storage/node/lookAtFiles.js";

/** Folders that no exported files are kept in. */
const skipped = "**/{node_modules,.git}/**";

/** What has to be read as a whole to see its beginning is not read when it is larger. */
const largestWhole = 2 ** 26;

/** The workspace's files, named by their paths in the file system that it lies in. */
export const exportStore: ExportStore = {
  list: async () => {
    const found = (await vscode.workspace.findFiles(exportedGlob, skipped)).map(({ path }) => path).sort();
    const plain = await Promise.all(found.map(isPlain));
    return found.filter((_, i) => plain[i]);
  },
  head: async (file, length) => {
    const uri = uriOf(file);
    if (uri.scheme === "file") return readHead(uri.fsPath, length);
    const found = await orNothing(vscode.workspace.fs.stat(uri));
    if (found === undefined || (found.type & vscode.FileType.File) === 0 || found.size > largestWhole) return undefined;
    return (await exportStore.read(file))?.subarray(0, length);
  },
  read: (file) => orNothing(vscode.workspace.fs.readFile(uriOf(file))),
  standing: async (path): Promise<Standing> => {
    const type = (await orNothing(vscode.workspace.fs.stat(uriOf(path))))?.type;
    if (type === undefined) return { kind: "nothing", link: false };
    const kind =
      (type & vscode.FileType.File) !== 0 ? "file" : (type & vscode.FileType.Directory) !== 0 ? "folder" : "special";
    return { kind, link: (type & vscode.FileType.SymbolicLink) !== 0 };
  },
  resolve: (file, relative) => vscode.Uri.joinPath(uriOf(file), "..", relative).path,
  bounds: {
    contains: (path) => isInWorkspace(uriOf(path)),
    get hint() {
      return vscode.l10n.t("open the folder that holds both as the workspace");
    },
  },
};

export function uriOf(path: string): vscode.Uri {
  return (vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file("/")).with({ path });
}

/** Found files may lie behind links that lead anywhere. */
async function isPlain(path: string): Promise<boolean> {
  const uri = uriOf(path);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder !== undefined && (uri.scheme !== "file" || isPlainlyBelow(folder.uri.fsPath, uri.fsPath));
}

async function isInWorkspace(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme !== "file") return vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  for (const folder of vscode.workspace.workspaceFolders ?? [])
    if (await liesBelow(folder.uri.fsPath, uri.fsPath)) return true;
  return false;
}

async function orNothing<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
