import * as vscode from "vscode";
import { ExperimentError } from "../../experiment/issue.js";
import { experimentText } from "../../experiment/experimentText.js";
import type { ActiveExperiment } from "../activeExperiment.js";
import { runOf, runsOf } from "../commandArguments.js";
import { parseDocument } from "../experimentDocument.js";
import { notify } from "../notify.js";
import { openUnsavedText } from "../openExperiment.js";
import type { ExplorerPanel } from "../panel.js";
import { askText } from "../text/askText.js";
import { askSaveFile } from "../text/dialogs.js";
import { writeFiles } from "../writeFiles.js";
import type { Comparison } from "./comparison.js";
import type { RunRecord } from "./runList.js";
import type { RunStore } from "./runStore.js";
import { isRun, type RunsNode } from "./runsView.js";
import { fileNameOf, runLabel } from "./runTexts.js";

interface RunCommandContext {
  readonly store: RunStore;
  readonly comparison: Comparison;
  readonly view: vscode.TreeView<RunsNode>;
  readonly active: ActiveExperiment;
  readonly panel: ExplorerPanel;
}

/** What can be done with a run, or with the runs selected in the view. */
export function registerRunCommands(context: RunCommandContext): vscode.Disposable {
  const { store, view } = context;
  const one = (name: string, title: string, action: (run: RunRecord) => Promise<void>) =>
    vscode.commands.registerCommand(`selfDistillation.${name}`, (given?: unknown) => {
      const wanted = runOf(store.runs, given) ?? view.selection.find(isRun);
      return wanted === undefined ? undefined : told(title, () => action(wanted));
    });
  return vscode.Disposable.from(
    one("openRun", vscode.l10n.t("Open Run"), (run) => openRun(context, run)),
    one("pinRun", vscode.l10n.t("Pin Run"), ({ id }) => store.pin(id, true)),
    one("unpinRun", vscode.l10n.t("Unpin Run"), ({ id }) => store.pin(id, false)),
    one("renameRun", vscode.l10n.t("Rename Run"), async (run) => {
      const name = await askText({
        prompt: vscode.l10n.t("Name of the run; empty for none"),
        value: run.name ?? runLabel(run, store.before(run)),
      });
      if (name !== undefined) await store.rename(run.id, name.trim());
    }),
    vscode.commands.registerCommand("selfDistillation.deleteRun", async (given?: unknown, selected?: unknown) => {
      const wanted = chosenRuns(runOf(store.runs, given), runsOf(store.runs, selected), view.selection);
      await told(vscode.l10n.t("Delete Run"), () => store.remove(wanted.map(({ id }) => id)));
    }),
    vscode.commands.registerCommand("selfDistillation.restoreRuns", () =>
      told(vscode.l10n.t("Bring Back Deleted Runs"), () => store.restore()),
    ),
    one("saveRun", vscode.l10n.t("Save Run as Experiment File"), saveRun),
    vscode.commands.registerCommand("selfDistillation.compareRuns", async (given?: unknown, selected?: unknown) => {
      const wanted = chosenRuns(runOf(store.runs, given), runsOf(store.runs, selected), view.selection);
      if (wanted.length > 0) await compare(context, wanted);
    }),
  );
}

/** A failure is told once, with the command that met it. */
async function told(title: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    notify.error(vscode.l10n.t("{0} failed: {1}", title, error instanceof Error ? error.message : String(error)));
  }
}

/** Shows the document if it still says what was run, else the experiment as it was, unsaved, beside it. */
async function openRun({ active, panel }: RunCommandContext, run: RunRecord): Promise<void> {
  const uri = vscode.Uri.parse(run.document);
  const text = experimentText(run.experiment);
  const document = (await unchanged(uri, run)) ?? (await openUnsavedText(uri, text));
  await vscode.window.showTextDocument(document, { preview: false });
  active.consider(document);
  panel.show(vscode.ViewColumn.Beside, true);
}

async function unchanged(uri: vscode.Uri, run: RunRecord): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === uri.toString(),
  );
  const document = open ?? (await readDocument(uri));
  const parsed = document === undefined ? undefined : parseDocument(document);
  return parsed?.ok === true && JSON.stringify(parsed.experiment) === JSON.stringify(run.experiment)
    ? document
    : undefined;
}

async function readDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (uri.scheme === "untitled") return undefined;
  try {
    await vscode.workspace.fs.stat(uri);
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

/** A menu opened on a run that is not among the selected ones means that run alone. */
export function chosenRuns(
  run: RunRecord | undefined,
  selected: readonly RunsNode[],
  selection: readonly RunsNode[],
): readonly RunRecord[] {
  if (run === undefined) return selection.filter(isRun);
  const runs = selected.filter(isRun);
  return runs.some(({ id }) => id === run.id) ? runs : [run];
}

async function compare({ comparison, panel }: RunCommandContext, runs: readonly RunRecord[]): Promise<void> {
  panel.show(vscode.ViewColumn.Beside, true);
  try {
    await comparison.show(runs);
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    notify.error(vscode.l10n.t("A run cannot be repeated: {0}", error.message));
  }
}

async function saveRun(run: RunRecord): Promise<void> {
  const source = vscode.Uri.parse(run.document);
  const folder =
    source.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(source, "..");
  const name = `${(run.name ?? fileNameOf(run).replace(/(\.distill)?\.json$/, "")).replace(/[^\p{L}\p{N}._-]+/gu, "-")}.distill.json`;
  const target = await askSaveFile({
    title: vscode.l10n.t("Save Run as Experiment File"),
    filters: { [vscode.l10n.t("Experiment")]: ["distill.json"] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return;
  await writeFiles([{ uri: target, bytes: new TextEncoder().encode(experimentText(run.experiment)) }]);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target), { preview: false });
}
