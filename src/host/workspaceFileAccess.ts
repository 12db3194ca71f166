import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import type { Entry, FileAccess } from "../storage/fileAccess.js";
import { WriteError } from "../storage/writeError.js";

/** File systems that VS Code knows and this computer does not; their paths are URIs. */
export const workspaceFileAccess: FileAccess = {
  display: (path) => vscode.workspace.asRelativePath(vscode.Uri.parse(path)),
  folderOf: (path) => vscode.Uri.joinPath(vscode.Uri.parse(path), "..").toString(),
  draftBeside: (path) =>
    vscode.Uri.joinPath(vscode.Uri.parse(path), "..", `.self-distillation-${randomUUID()}.tmp`).toString(),
  look: async (path) => entryOf(await statOf(path)),
  isFolder: async (path) => (((await statOf(path))?.type ?? 0) & vscode.FileType.Directory) !== 0,
  realPath: (path) =>
    Promise.reject(
      new WriteError((l10n) => l10n.t("{0} is a link, and its file system does not say where it leads", path)),
    ),
  read: async (path) => vscode.workspace.fs.readFile(vscode.Uri.parse(path)),
  makeFolder: async (path) => vscode.workspace.fs.createDirectory(vscode.Uri.parse(path)),
  removeFolder: async (path) => vscode.workspace.fs.delete(vscode.Uri.parse(path), { recursive: false }),
  async create(path, bytes) {
    const uri = vscode.Uri.parse(path);
    if ((await statOf(path)) !== undefined) throw vscode.FileSystemError.FileExists(uri);
    await vscode.workspace.fs.writeFile(uri, bytes);
  },
  adopt: () => Promise.resolve(),
  link: () => Promise.resolve(false),
  move: async (from, to) =>
    vscode.workspace.fs.rename(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: true }),
  remove: async (path) => {
    if ((await statOf(path)) !== undefined)
      await vscode.workspace.fs.delete(vscode.Uri.parse(path), { recursive: false });
  },
  sync: () => Promise.resolve(),
};

async function statOf(path: string): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(vscode.Uri.parse(path));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

function entryOf(stat: vscode.FileStat | undefined): Entry | undefined {
  if (stat === undefined) return undefined;
  const readOnly = ((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
  if ((stat.type & vscode.FileType.SymbolicLink) !== 0) return { kind: "link", readOnly };
  if (stat.type === vscode.FileType.Directory) return { kind: "folder", readOnly };
  return { kind: stat.type === vscode.FileType.File ? "file" : "device", readOnly };
}
