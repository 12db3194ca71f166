import * as vscode from "vscode";
import { Messenger } from "vscode-messenger";
import { createWorkerSolver } from "../solver/node/workerSolver.js";
import { ActiveExperiment } from "./activeExperiment.js";
import { registerCommands } from "./commands.js";
import { followWithContextKeys } from "./contextKeys.js";
import { putTablesBesideSavedExamples } from "./exampleTables.js";
import { ExamplesView } from "./examples.js";
import { FileTexts } from "./fileTexts.js";
import { ControlsView } from "./controlsView.js";
import { ExperimentDiagnostics } from "./diagnostics.js";
import { tellFailure } from "./notify.js";
import { ExplorerPanel } from "./panel.js";
import { ExperimentSession } from "./session.js";
import { registerTableCompletion } from "./tableCompletion.js";
import type { ControlsSnapshot } from "../messages/controls.js";
import type { PanelSnapshot } from "../messages/panel.js";

/** What other extensions, and tests, can read of this one. */
export interface SelfDistillationApi {
  panelSnapshot(): PanelSnapshot;
  controlsSnapshot(): ControlsSnapshot;
  readonly onDidChange: vscode.Event<void>;
}

export function activate(context: vscode.ExtensionContext): SelfDistillationApi {
  const extension = context.extensionUri;
  const solver = createWorkerSolver(vscode.Uri.joinPath(extension, "dist", "solverWorker.js").fsPath);
  const diagnostics = new ExperimentDiagnostics();
  const files = new FileTexts(extension);
  const session = new ExperimentSession(solver, diagnostics, files);
  const messenger = new Messenger();
  const panel = new ExplorerPanel(extension, session, messenger);
  const active = new ActiveExperiment(session, context.workspaceState);
  context.subscriptions.push(
    diagnostics, files, session, panel, active, followWithContextKeys(session), new ControlsView(extension, session, messenger),
    vscode.window.registerTreeDataProvider("selfDistillation.examples", new ExamplesView()),
    putTablesBesideSavedExamples(extension, files), registerTableCompletion(files),
    registerCommands({ extension, session, active, panel }));
  tellFailure(vscode.l10n.t("Restore experiment"), start(context, active));
  return {
    panelSnapshot: () => session.panelSnapshot(),
    controlsSnapshot: () => session.controlsSnapshot(),
    onDidChange: session.onDidChange,
  };
}

/** `npm start` asks for the example in the environment of the development host. */
async function start(context: vscode.ExtensionContext, active: ActiveExperiment): Promise<void> {
  const wanted = context.extensionMode === vscode.ExtensionMode.Development && process.env["SELF_DISTILLATION_OPEN_EXAMPLE"] === "1";
  if (wanted) await vscode.commands.executeCommand("selfDistillation.openIllustrativeExample");
  else await active.restore();
}
