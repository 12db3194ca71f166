import * as vscode from "vscode";
import { createWorkerSolver } from "../solver/node/workerSolver.js";
import { ActiveExperiment } from "./activeExperiment.js";
import { registerCommands } from "./commands.js";
import { followComparisonWithContextKeys, followRunsWithContextKeys, followWithContextKeys } from "./contextKeys.js";
import { putTablesBesideSavedExamples } from "./exampleTables.js";
import { ExamplesView } from "./examples.js";
import { FileTexts } from "./fileTexts.js";
import { ControlsView } from "./controlsView.js";
import { ExperimentDiagnostics } from "./diagnostics.js";
import { tellFailure } from "./notify.js";
import { PageMessenger } from "./pageMessenger.js";
import { ExplorerPanel } from "./panel.js";
import { Comparison } from "./runs/comparison.js";
import { FigureExporter } from "./paper/exporter.js";
import { registerPaperCommands } from "./paper/paperCommands.js";
import { ExportStatusWatcher } from "./paper/exportStatusWatcher.js";
import { LastTexEditor, texSelector } from "./paper/texDocument.js";
import { TexDropProvider, texDropMetadata } from "./paper/texDrop.js";
import { registerComparisonExport } from "./runs/exportComparison.js";
import { registerRunCommands } from "./runs/runCommands.js";
import { RunStore } from "./runs/runStore.js";
import { RunsView } from "./runs/runsView.js";
import { ExperimentSession } from "./session.js";
import { registerTableCompletion } from "./tableCompletion.js";
import type { ControlsSnapshot } from "../messages/controls.js";
import type { PageName } from "../messages/decodeMessage.js";
import type { PanelSnapshot } from "../messages/panel.js";

/** What other extensions, and tests, can read of this one. */
export interface SelfDistillationApi {
  panelSnapshot(): PanelSnapshot;
  controlsSnapshot(): ControlsSnapshot;
  readonly onDidChange: vscode.Event<void>;
}

/** Puts on disk what is not there yet. VS Code waits for deactivate(), but not for what is disposed of. */
let settle: () => Promise<void> = () => Promise.resolve();

export function deactivate(): Promise<void> {
  return settle();
}

export function activate(context: vscode.ExtensionContext): SelfDistillationApi {
  const extension = context.extensionUri;
  const solver = createWorkerSolver(vscode.Uri.joinPath(extension, "dist", "solverWorker.js").fsPath);
  const diagnostics = new ExperimentDiagnostics();
  const files = new FileTexts(extension);
  const session = new ExperimentSession(solver, diagnostics, files);
  const log = vscode.window.createOutputChannel(vscode.l10n.t("Self-Distillation"), { log: true });
  const lineTo = (page: PageName) =>
    new PageMessenger(page, (fault) => {
      log.warn(fault);
    });
  const store = new RunStore(context.storageUri);
  settle = () => store.settle();
  const comparison = new Comparison(solver, files, store);
  const panel = new ExplorerPanel(extension, session, comparison, lineTo("panel"));
  const exporter = new FigureExporter(extension, solver, files);
  const tex = new LastTexEditor();
  const active = new ActiveExperiment(session, context.workspaceState);
  const exported = new ExportStatusWatcher();
  const runsView = new RunsView(store, exported);
  const runsTree = vscode.window.createTreeView("selfDistillation.runs", {
    treeDataProvider: runsView,
    dragAndDropController: runsView,
    canSelectMany: true,
  });
  context.subscriptions.push(
    log,
    store,
    comparison,
    exported,
    runsView,
    runsTree,
    session.onDidRun(({ uri, report }) => {
      store.note(uri, report);
    }),
    followRunsWithContextKeys(store),
    followComparisonWithContextKeys(comparison),
    tex,
    registerPaperCommands({ session, panel, exporter, comparison, tex, workspaceState: context.workspaceState }),
    vscode.languages.registerDocumentDropEditProvider(texSelector, new TexDropProvider(exporter), texDropMetadata),
    registerRunCommands({ store, comparison, view: runsTree, active, panel }),
    registerComparisonExport({ comparison, store, view: runsTree, session, panel, exporter, tex }),
    diagnostics,
    files,
    session,
    panel,
    active,
    followWithContextKeys(session),
    new ControlsView(extension, session, lineTo("controls")),
    vscode.window.registerTreeDataProvider("selfDistillation.examples", new ExamplesView()),
    putTablesBesideSavedExamples(extension, files),
    registerTableCompletion(files),
    registerCommands({ extension, session, active, panel }),
  );
  tellFailure(vscode.l10n.t("Restore experiment"), start(context, active));
  return {
    panelSnapshot: () => session.panelSnapshot(),
    controlsSnapshot: () => session.controlsSnapshot(),
    onDidChange: session.onDidChange,
  };
}

/** `npm start` asks for the example in the environment of the development host. */
async function start(context: vscode.ExtensionContext, active: ActiveExperiment): Promise<void> {
  const wanted =
    context.extensionMode === vscode.ExtensionMode.Development && process.env["SELF_DISTILLATION_OPEN_EXAMPLE"] === "1";
  if (wanted) await vscode.commands.executeCommand("selfDistillation.openIllustrativeExample");
  else await active.restore();
}
