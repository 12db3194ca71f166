import * as vscode from "vscode";
import { bestError } from "../../experiment/bestError.js";
import type { Report } from "../../experiment/report.js";
import { causeOf } from "../../storage/causes.js";
import { WriteError } from "../../storage/writeError.js";
import { notify, tellFailure } from "../notify.js";
import { forUser, placeOf } from "../writeFiles.js";
import { encodeRuns } from "./storedRuns.js";
import { RunFile, type RunFileNotice } from "./runFile.js";
import { mergeRuns } from "./mergeRuns.js";
import { RunList, type RunRecord } from "./runList.js";

/** A document's run counts once its text has rested so long: not every digit on the way is worth keeping. */
const idleDelayMs = 1500;

/**
 * The runs of this workspace, kept in a file of the extension's own. Without a workspace they last as long as the
 * window.
 */
export class RunStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private list = RunList.empty;
  private removed: readonly RunRecord[] = [];
  private readonly file: RunFile | undefined;
  private readonly loaded: Promise<void>;
  private saving: Promise<void> = Promise.resolve();
  private isFailureTold = false;
  private timer: NodeJS.Timeout | undefined;
  /** What `timer` waits to keep. */
  private resting: Parameters<RunList["add"]>[0] | undefined;

  constructor(folder: vscode.Uri | undefined) {
    if (folder !== undefined) {
      const { access, path } = placeOf(vscode.Uri.joinPath(folder, "runs.json"));
      this.file = new RunFile(access, path);
    }
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
    this.timer = setTimeout(() => void this.keepOrTell(), idleDelayMs);
  }

  /** A disk that stays full is told once, not at every run. */
  private async keepOrTell(): Promise<void> {
    try {
      await this.keepResting();
      this.isFailureTold = false;
    } catch (error) {
      if (!this.isFailureTold) tellFailure(vscode.l10n.t("Keep run"), Promise.reject(error));
      this.isFailureTold = true;
    }
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
    if (this.file === undefined) return;
    const { list, notice } = await this.file.load();
    this.list = list;
    this.changed.fire();
    if (notice !== undefined) notify.error(noticeText(notice));
  }

  private async save(): Promise<void> {
    const saved = this.list;
    const kept = await this.file?.save(saved).catch((error: unknown) => {
      throw forUser(error);
    });
    if (kept === undefined || encodeRuns(kept) === encodeRuns(saved)) return;
    this.list = mergeRuns(saved, this.list, kept);
    this.changed.fire();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.changed.dispose();
  }
}

function noticeText(notice: RunFileNotice): string {
  switch (notice.kind) {
    case "keptAside":
      return notice.unreadable === undefined
        ? vscode.l10n.t("The list of runs cannot be read. It is kept as {0}, and a new one begins.", notice.aside)
        : vscode.l10n.t(
            "{0} of the kept runs cannot be read. The list as it was is kept as {1}.",
            notice.unreadable,
            notice.aside,
          );
    case "newer":
      return vscode.l10n.t(
        "The list of runs is of a later version of this extension (format {0}), and is not changed. What is run now is not kept.",
        notice.format,
      );
    case "notRead":
      return vscode.l10n.t(
        "The list of runs cannot be read: {0}. It is left as it is, and what is run now is not kept.",
        notice.cause instanceof WriteError ? notice.cause.in(vscode.l10n) : causeOf(notice.cause, vscode.l10n),
      );
  }
}
