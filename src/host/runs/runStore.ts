import * as vscode from "vscode";
import { bestError } from "../../experiment/bestError.js";
import type { Report } from "../../experiment/report.js";
import { tellFailure } from "../notify.js";
import { RunList, type RunRecord } from "./runList.js";

/** A document's run counts once its text has rested so long: not every digit on the way is worth keeping. */
const rest = 1500;

/**
 * The runs of this workspace, kept in a file of the extension's own. Without a workspace they last as long as the
 * window.
 */
export class RunStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private list = RunList.empty;
  private removed: readonly RunRecord[] = [];
  private readonly loaded: Promise<void>;
  private saving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  /** What `timer` waits to keep. */
  private resting: Parameters<RunList["add"]>[0] | undefined;

  constructor(private readonly folder: vscode.Uri | undefined) {
    this.loaded = this.load();
  }

  get runs(): readonly RunRecord[] {
    return this.list.runs;
  }

  get canRestore(): boolean {
    return this.removed.length > 0;
  }

  find(id: number): RunRecord | undefined {
    return this.list.find(id);
  }

  before(run: RunRecord): RunRecord | undefined {
    return this.list.before(run);
  }

  /** Notes a run of a document, unless another follows soon. */
  note(document: vscode.Uri, report: Report): void {
    clearTimeout(this.timer);
    const best = bestError(report.rounds);
    this.resting = {
      time: Date.now(),
      document: document.toString(),
      experiment: report.experiment,
      rounds: report.collapse.rounds,
      ...(best === undefined ? {} : { best }),
    };
    this.timer = setTimeout(() => {
      tellFailure(vscode.l10n.t("Keep run"), this.keepResting());
    }, rest);
  }

  private async keepResting(): Promise<void> {
    const run = this.resting;
    this.resting = undefined;
    clearTimeout(this.timer);
    await this.loaded;
    if (run !== undefined) await this.take(this.list.add(run));
  }

  /** Everything is on disk: for when the window goes. */
  async settle(): Promise<void> {
    await this.keepResting();
    await this.saving;
  }

  pin(id: number, pinned: boolean): Promise<void> {
    return this.take(this.list.pin(id, pinned));
  }

  rename(id: number, name: string): Promise<void> {
    return this.take(this.list.rename(id, name));
  }

  remove(ids: readonly number[]): Promise<void> {
    this.removed = this.runs.filter(({ id }) => ids.includes(id));
    return this.take(this.list.remove(ids));
  }

  /** Brings back what was removed last. */
  restore(): Promise<void> {
    const back = this.list.restore(this.removed);
    this.removed = [];
    return this.take(back);
  }

  private take(list: RunList): Promise<void> {
    this.list = list;
    this.changed.fire();
    this.saving = this.saving.then(() => this.save());
    const saved = this.saving;
    // A write that failed is told to whoever asked for it; the next one starts afresh.
    this.saving = saved.catch(() => undefined);
    return saved;
  }

  private async load(): Promise<void> {
    if (this.folder === undefined) return;
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.file(this.folder)));
      this.list = RunList.decode(JSON.parse(text) as unknown);
      this.changed.fire();
    } catch (error) {
      // None have been kept yet, or the file is not ours to read any more: it is then written anew.
      if (!(error instanceof vscode.FileSystemError || error instanceof SyntaxError)) throw error;
    }
  }

  private async save(): Promise<void> {
    if (this.folder === undefined) return;
    await vscode.workspace.fs.createDirectory(this.folder);
    const draft = vscode.Uri.joinPath(this.folder, "runs.json.draft");
    await vscode.workspace.fs.writeFile(draft, new TextEncoder().encode(this.list.encode()));
    await vscode.workspace.fs.rename(draft, this.file(this.folder), { overwrite: true });
  }

  private file(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(folder, "runs.json");
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
  }
}
