import * as vscode from "vscode";
import type { ActiveExperiment } from "./activeExperiment.js";
import { exampleOf, figureContextOf } from "./commandArguments.js";
import { examples } from "./examples.js";
import { isExperiment } from "./experimentDocument.js";
import { openExperimentFromTable } from "./experimentFromTable.js";
import { notify } from "./notify.js";
import { openExample, openNewExperiment } from "./openExperiment.js";
import type { ExplorerPanel } from "./panel.js";
import type { ExperimentSession } from "./session.js";

export interface CommandContext {
  readonly extension: vscode.Uri;
  readonly session: ExperimentSession;
  readonly active: ActiveExperiment;
  readonly panel: ExplorerPanel;
}

/** Registers the commands of the category Self-Distillation. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { extension, session, active, panel } = context;
  const register = (name: string, action: (uri?: vscode.Uri) => Promise<void> | void) =>
    vscode.commands.registerCommand(`selfDistillation.${name}`, (given?: unknown) =>
      action(given instanceof vscode.Uri ? given : undefined),
    );
  /** From the context menu of a figure. */
  const onFigure = (name: string, action: (figure: string) => void) =>
    vscode.commands.registerCommand(`selfDistillation.${name}`, (given: unknown) => {
      const { figure } = figureContextOf(given);
      if (figure !== undefined) action(figure);
    });
  const explore = async (open: () => Promise<vscode.TextDocument | undefined>) => {
    const document = await open();
    if (document === undefined) return;
    active.consider(document);
    panel.show();
    await vscode.commands.executeCommand("selfDistillation.experiment.focus");
  };
  return vscode.Disposable.from(
    register("openIllustrativeExample", () => explore(() => openExample(extension))),
    vscode.commands.registerCommand("selfDistillation.openExample", (given: unknown) =>
      explore(() => openExample(extension, exampleOf(examples, given))),
    ),
    register("newExperiment", () => explore(openNewExperiment)),
    register("newExperimentFromTable", (uri) => explore(() => openExperimentFromTable(uri))),
    register("runExperiment", async (uri) => {
      if (!(await choose(context, uri))) return;
      panel.show(beside(uri), true);
      await session.run();
    }),
    register("computeBounds", async (uri) => {
      if (!(await choose(context, uri))) return;
      panel.showBounds(beside(uri));
      await session.run();
    }),
    register("showPanel", async (uri) => {
      if (uri !== undefined) await choose(context, uri);
      panel.show(beside(uri), uri !== undefined);
    }),
    register("movePanelToNewWindow", () => panel.moveToNewWindow()),
    onFigure("copyFigureImage", (figure) => {
      panel.copyFigure(figure, "image");
    }),
    onFigure("copyFigureData", (figure) => {
      panel.copyFigure(figure, "data");
    }),
    register("cancelRun", () => {
      session.cancel();
    }),
  );
}

/** A document in front of the user keeps its place; the panel goes beside it. */
function beside(uri: vscode.Uri | undefined): vscode.ViewColumn {
  return uri !== undefined || vscode.window.activeTextEditor !== undefined
    ? vscode.ViewColumn.Beside
    : vscode.ViewColumn.Active;
}

/** Makes the file that a menu was opened on, or the one in front, the active experiment. */
async function choose({ active, session }: CommandContext, uri: vscode.Uri | undefined): Promise<boolean> {
  const front = vscode.window.activeTextEditor?.document;
  if (uri !== undefined) active.consider(await vscode.workspace.openTextDocument(uri));
  else if (front !== undefined && isExperiment(front)) active.consider(front);
  if (session.documentUri !== undefined) return true;
  notify.error(
    vscode.l10n.t("There is no experiment to run: open a *.distill.json file, or use Open Illustrative Example."),
  );
  return false;
}
