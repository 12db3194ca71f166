import * as vscode from "vscode";
import { filePathsOf, type ExperimentFiles, type FileText } from "../experiment/experimentFiles.js";
import type { Experiment } from "../experiment/experimentSchema.js";
import { folderOf, readText } from "./fileSystem.js";
import { shippedTable } from "./shippedTable.js";

/** The texts of the files that experiments name, read once and again when they change on disk. */
export class FileTexts implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** A file that has been read is another one now. */
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, Promise<FileText | undefined>>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private written: Promise<unknown> = Promise.resolve();

  constructor(private readonly extension: vscode.Uri) {}

  /** Undefined when the experiment names no files. Files that are not there are left out, and missed by the run. */
  read(document: vscode.Uri, experiment: Experiment): Promise<ExperimentFiles> | undefined {
    const paths = filePathsOf(experiment);
    if (paths.length === 0) return undefined;
    return Promise.all(
      paths.map(async (path) => {
        const text = await this.textOf(document, path);
        return text === undefined ? [] : [[path, text] as const];
      }),
    ).then((entries) => Object.fromEntries(entries.flat()));
  }

  /**
   * The file that an experiment means by a path; the tables of an unsaved example come with the extension, unless they
   * lie beside it.
   */
  async textOf(document: vscode.Uri, path: string): Promise<FileText | undefined> {
    await this.written;
    const shipped = shippedTable(this.extension, document, path);
    return (
      (await this.text(vscode.Uri.joinPath(folderOf(document), path))) ??
      (shipped === undefined ? undefined : await this.text(shipped))
    );
  }

  /** Lets all reading wait until files have been written, whether or not that succeeds. */
  waitFor(writing: Promise<unknown>): void {
    this.written = Promise.allSettled([this.written, writing]);
  }

  /** Takes a file for changed, for whoever has written it and does not want to wait for a watcher. */
  forget(uri: vscode.Uri): void {
    this.texts.delete(uri.toString());
    this.changed.fire();
  }

  private text(uri: vscode.Uri): Promise<FileText | undefined> {
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
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.joinPath(uri, ".."), name),
    );
    const forget = (): void => {
      this.forget(uri);
    };
    this.watchers.set(
      key,
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(forget),
        watcher.onDidCreate(forget),
        watcher.onDidDelete(forget),
      ),
    );
  }

  dispose(): void {
    this.watchers.forEach((watcher) => {
      watcher.dispose();
    });
    this.changed.dispose();
  }
}
