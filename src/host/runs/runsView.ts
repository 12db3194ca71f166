import * as vscode from "vscode";
import type { RunRecord } from "./runList.js";
import type { RunStore } from "./runStore.js";
import { changesText, fileNameOf, resultText, runLabel } from "./runTexts.js";

/** The tree view "Runs": pinned runs first, then the newest. */
export class RunsView implements vscode.TreeDataProvider<RunRecord>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly store: RunStore) {
    this.subscription = store.onDidChange(() => { this.changed.fire(); });
  }

  getChildren(parent?: RunRecord): RunRecord[] {
    if (parent !== undefined) return [];
    const { runs } = this.store;
    return [...runs.filter(({ pinned }) => pinned), ...runs.filter(({ pinned }) => !pinned)];
  }

  getTreeItem(run: RunRecord): vscode.TreeItem {
    const before = this.store.before(run);
    const label = runLabel(run, before);
    const item = new vscode.TreeItem(label);
    item.id = String(run.id);
    item.description = [resultText(run), clock(run.time)].join(" · ");
    item.iconPath = new vscode.ThemeIcon(run.pinned ? "pinned" : "graph-line");
    item.contextValue = run.pinned ? "run.pinned" : "run";
    item.tooltip = tooltip(run, before);
    item.accessibilityInformation = { label: `${label}, ${resultText(run)}${run.pinned ? `, ${vscode.l10n.t("pinned")}` : ""}` };
    item.command = { command: "selfDistillation.openRun", title: vscode.l10n.t("Open Run"), arguments: [run] };
    return item;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}

function tooltip(run: RunRecord, before: RunRecord | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const lines = [
    run.experiment.title ?? fileNameOf(run), resultText(run),
    ...(before === undefined ? [] : [vscode.l10n.t("changed since the run before: {0}", changesText(run, before) || vscode.l10n.t("nothing"))]),
    fileNameOf(run), new Date(run.time).toLocaleString(),
  ];
  lines.forEach((line, i) => { text.appendText(line).appendMarkdown(i < lines.length - 1 ? "\n\n" : ""); });
  return text;
}

/** The time of today's runs, the day of earlier ones. */
function clock(time: number): string {
  const date = new Date(time);
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" }) : date.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}
