import * as vscode from "vscode";
import { filePathsOf, type ExperimentFiles } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";

/** The texts of the files that experiments name, read once and again when they change on disk. */
export class FileTexts implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** A file that has been read is another one now. */
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly watchers = new Map<string, vscode.Disposable>();

  /** Undefined when the experiment names no files. Files that are not there are left out, and missed by the run. */
  read(document: vscode.Uri, experiment: Experiment): Promise<ExperimentFiles> | undefined {
    const paths = filePathsOf(experiment);
    if (paths.length === 0) return undefined;
    const folder = folderOf(document);
    return Promise.all(paths.map(async (path) => {
      const text = await this.text(vscode.Uri.joinPath(folder, path));
      return text === undefined ? [] : [[path, text] as const];
    })).then((entries) => Object.fromEntries(entries.flat()));
  }

  private text(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    this.watch(uri);
    const text = readText(uri);
    this.texts.set(key, text);
    return text;
  }

  private watch(uri: vscode.Uri): void {
    const key = uri.toString();
    if (this.watchers.has(key)) return;
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, ".."), name));
    const forget = (): void => {
      this.texts.delete(key);
      this.changed.fire();
    };
    this.watchers.set(key, vscode.Disposable.from(watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget)));
  }

  dispose(): void {
    this.watchers.forEach((watcher) => { watcher.dispose(); });
    this.changed.dispose();
  }
}

/** An unsaved experiment counts as lying where it would be saved. */
function folderOf(document: vscode.Uri): vscode.Uri {
  const scheme = document.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? "file" : document.scheme;
  return vscode.Uri.joinPath(document.with({ scheme }), "..");
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
