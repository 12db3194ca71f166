import * as vscode from "vscode";
import type { ComparedRun } from "../../figures/compare/comparedRun.js";
import { mostCompared } from "../../figures/compare/comparedRun.js";
import { retryWhileCancelled } from "../../solver/retryWhileCancelled.js";
import type { Solver } from "../../solver/solver.js";
import type { FileTexts } from "../fileTexts.js";
import type { RunRecord } from "./runList.js";
import type { RunStore } from "./runStore.js";
import { runLabel } from "./runTexts.js";

/** The runs that stand beside the active experiment, computed again from their experiments. */
export class Comparison implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private compared: readonly ComparedRun[] = [];
  private shown: readonly RunRecord[] = [];
  private requests = 0;

  constructor(
    private readonly solver: Solver,
    private readonly files: FileTexts,
    private readonly store: RunStore,
  ) {}

  get runs(): readonly ComparedRun[] {
    return this.compared;
  }

  /** What the runs were repeated from. */
  get records(): readonly RunRecord[] {
    return this.shown;
  }

  /** @throws ExperimentError when a run cannot be repeated, because a file that it names is no longer there, say. */
  async show(records: readonly RunRecord[]): Promise<void> {
    const request = ++this.requests;
    const runs: ComparedRun[] = [];
    const wanted = records.slice(0, mostCompared);
    for (const record of wanted) {
      const run = await this.repeat(record, () => request === this.requests);
      if (run === undefined) return;
      runs.push(run);
    }
    this.take(runs, wanted);
  }

  end(): void {
    this.requests++;
    this.take([], []);
  }

  private async repeat(record: RunRecord, wanted: () => boolean): Promise<ComparedRun | undefined> {
    const { experiment } = record;
    const files = await this.files.read(vscode.Uri.parse(record.document), experiment);
    const request = { experiment, ...(files === undefined ? {} : { files }) };
    const result = await retryWhileCancelled(() => this.solver.run(request), wanted);
    return result === undefined
      ? undefined
      : { name: runLabel(record, this.store.before(record)), report: result.report };
  }

  private take(runs: readonly ComparedRun[], records: readonly RunRecord[]): void {
    [this.compared, this.shown] = [runs, records];
    this.changed.fire();
  }

  dispose(): void {
    this.requests++;
    this.changed.dispose();
  }
}
