import * as vscode from "vscode";
import type { ExportStatus } from "../../export/outdatedExports.js";
import type { ExportStatusWatcher } from "../paper/exportStatusWatcher.js";
import { uriOf } from "../paper/exportStore.js";
import { uriList } from "../paper/texDrop.js";
import { treeItem } from "../text/treeItem.js";
import type { RunRecord } from "./runList.js";
import type { RunStore } from "./runStore.js";
import { changesText, fileNameOf, resultText, runLabel } from "./runTexts.js";

/** A run, the heading over exported figures, or one of these. */
export type RunsNode = RunRecord | typeof exportsHeading | ExportStatus;

const exportsHeading = { heading: "exports" } as const;

export function isRun(node: RunsNode): node is RunRecord {
  return "document" in node;
}

/** The tree view "Runs": figures in the paper and whether they are up to date, pinned runs, then the newest. */
export class RunsView
  implements vscode.TreeDataProvider<RunsNode>, vscode.TreeDragAndDropController<RunsNode>, vscode.Disposable
{
  readonly dragMimeTypes = [uriList];
  readonly dropMimeTypes: string[] = [];
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(
    private readonly store: RunStore,
    private readonly exports: ExportStatusWatcher,
  ) {
    const change = (): void => {
      this.changed.fire();
    };
    this.subscriptions = [store.onDidChange(change), exports.onDidChange(change)];
  }

  getChildren(parent?: RunsNode): RunsNode[] {
    if (parent !== undefined) return "heading" in parent ? [...this.exports.all] : [];
    const { runs } = this.store;
    return [
      ...(this.exports.all.length === 0 ? [] : [exportsHeading]),
      ...runs.filter(({ pinned }) => pinned),
      ...runs.filter(({ pinned }) => !pinned),
    ];
  }

  getTreeItem(node: RunsNode): vscode.TreeItem {
    if ("heading" in node) return this.headingItem();
    return isRun(node) ? this.runItem(node) : exportItem(node);
  }

  /** A run of a document that still says so is dragged as its file. */
  handleDrag(nodes: readonly RunsNode[], transfer: vscode.DataTransfer): void {
    const files = nodes
      .filter(isRun)
      .map(({ document }) => document)
      .filter((uri) => !uri.startsWith("untitled:"));
    if (files.length > 0) transfer.set(uriList, new vscode.DataTransferItem(files.join("\r\n")));
  }

  private headingItem(): vscode.TreeItem {
    const stale = this.exports.all.filter(({ state }) => needsRefresh(state)).length;
    const item = treeItem(
      {
        label: vscode.l10n.t("Exported figures"),
        description: stale === 0 ? vscode.l10n.t("up to date") : vscode.l10n.t("{0} stale", stale),
      },
      stale > 0 ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.id = "exports";
    item.iconPath = new vscode.ThemeIcon(stale === 0 ? "file-media" : "warning");
    item.contextValue = "exports";
    return item;
  }

  private runItem(run: RunRecord): vscode.TreeItem {
    const before = this.store.before(run);
    const label = runLabel(run, before);
    const item = treeItem({
      label,
      description: [resultText(run), clock(run.time)].join(" · "),
      tooltip: tooltip(run, before),
      spoken: `${label}, ${resultText(run)}${run.pinned ? `, ${vscode.l10n.t("pinned")}` : ""}`,
    });
    item.id = String(run.id);
    item.iconPath = new vscode.ThemeIcon(run.pinned ? "pinned" : "graph-line");
    item.contextValue = run.pinned ? "run.pinned" : "run";
    item.command = { command: "selfDistillation.openRun", title: vscode.l10n.t("Open Run"), arguments: [run] };
    return item;
  }

  dispose(): void {
    this.subscriptions.forEach((subscription) => {
      subscription.dispose();
    });
    this.changed.dispose();
  }
}

/** What is edited or another's stays as it is. */
function needsRefresh(state: ExportStatus["state"]): boolean {
  return state === "stale" || state === "missing" || state === "orphaned";
}

function exportItem({ file, state, reason }: ExportStatus): vscode.TreeItem {
  const uri = uriOf(file);
  const words = exportWords(state);
  const said = `${vscode.workspace.asRelativePath(uri)}: ${words}`;
  const item = treeItem({
    label: file.slice(file.lastIndexOf("/") + 1),
    description: words,
    tooltip: [reason === undefined ? said : `${said} (${reason})`],
  });
  item.id = `export ${file}`;
  item.iconPath = new vscode.ThemeIcon(icons[state]);
  item.contextValue = needsRefresh(state) ? "export.stale" : "export";
  item.command = { command: "vscode.open", title: words, arguments: [uri] };
  return item;
}

const icons: Readonly<Record<ExportStatus["state"], string>> = {
  fresh: "check",
  edited: "edit",
  foreign: "circle-slash",
  stale: "warning",
  missing: "warning",
  orphaned: "warning",
};

function exportWords(state: ExportStatus["state"]): string {
  switch (state) {
    case "fresh":
      return vscode.l10n.t("up to date");
    case "stale":
      return vscode.l10n.t("stale");
    case "edited":
      return vscode.l10n.t("edited by hand");
    case "foreign":
      return vscode.l10n.t("not an exported file; left alone");
    case "missing":
      return vscode.l10n.t("one of its files is missing");
    case "orphaned":
      return vscode.l10n.t("its experiment is gone");
  }
}

function tooltip(run: RunRecord, before: RunRecord | undefined): string[] {
  return [
    run.experiment.title ?? fileNameOf(run),
    resultText(run),
    ...(before === undefined
      ? []
      : [vscode.l10n.t("changed since the run before: {0}", changesText(run, before) || vscode.l10n.t("nothing"))]),
    fileNameOf(run),
    new Date(run.time).toLocaleString(),
  ];
}

/** The time of today's runs, the day of earlier ones. */
function clock(time: number): string {
  const date = new Date(time);
  return date.toDateString() === new Date().toDateString()
    ? date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })
    : date.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}
