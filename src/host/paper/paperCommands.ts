import * as vscode from "vscode";
import { comparedWith } from "../../figures/compare/comparedRun.js";
import { remark } from "../../figures/latex/remark.js";
import { plainSymbol } from "../../figures/symbols.js";
import { figureContextOf, type FigureContext } from "../commandArguments.js";
import { fileNameOf } from "../experimentDocument.js";
import { notify } from "../notify.js";
import type { ExplorerPanel } from "../panel.js";
import type { Comparison } from "../runs/comparison.js";
import type { ExperimentSession } from "../session.js";
import { exportPlace } from "./exportFolder.js";
import { exportFrames } from "./exportFrames.js";
import type { FigureExporter } from "./exporter.js";
import { figureSvg } from "./figureSvg.js";
import { insertFigure } from "./insertFigure.js";
import { refreshFigures } from "./refreshFigures.js";
import { folderOf, relativePath } from "./relativePath.js";
import type { LastTexEditor } from "./texDocument.js";
import { writeExport } from "./writeExport.js";

export interface PaperContext {
  readonly session: ExperimentSession;
  readonly panel: ExplorerPanel;
  readonly exporter: FigureExporter;
  readonly comparison: Comparison;
  readonly tex: LastTexEditor;
  readonly workspaceState: vscode.Memento;
}

/** From the experiment into the paper. Each failure is told once, with the command that met it. */
export function registerPaperCommands(context: PaperContext): vscode.Disposable {
  const register = (name: string, title: string, action: (given: FigureContext) => Promise<void>) =>
    vscode.commands.registerCommand(`selfDistillation.${name}`, async (given: unknown) => {
      try {
        await action(figureContextOf(given));
      } catch (error) {
        notify.error(vscode.l10n.t("{0} failed: {1}", title, error instanceof Error ? error.message : String(error)));
      }
    });
  return vscode.Disposable.from(
    register("insertFigure", vscode.l10n.t("Insert Figure"), (given) => insert(context, given.exported)),
    register("copyFigureSvg", vscode.l10n.t("Copy Figure as SVG"), (given) => copySvg(context, given.exported)),
    register("copyRemark", vscode.l10n.t("Copy Remark"), async () => {
      await vscode.env.clipboard.writeText(remark(requireReport(context)));
      notify.status(vscode.l10n.t("Copied {0}", vscode.l10n.t("remark")));
    }),
    register("exportFrames", vscode.l10n.t("Export Frames"), async () => {
      const report = requireReport(context);
      const experiment = await storedExperiment(context);
      const { folder } = await exportPlace(context.tex, experiment);
      await exportFrames({ experiment, report, choice: context.panel.choice, folder }, context.exporter);
    }),
    register("exportNumbers", vscode.l10n.t("Export Numbers"), () => exportNumbers(context)),
    register("refreshFigures", vscode.l10n.t("Refresh Exported Figures"), () => refreshFigures(context.exporter)),
  );
}

async function insert(context: PaperContext, figure: string | undefined): Promise<void> {
  const { exporter, tex, panel, workspaceState } = context;
  const report = requireReport(context);
  const { editor } = tex;
  if (editor === undefined)
    throw new Error(
      vscode.l10n.t(
        "no .tex file is in sight. Open the paper beside the panel and put the cursor where the figure is to stand",
      ),
    );
  const experiment = await storedExperiment(context);
  await insertFigure({ editor, experiment, report, figure, choice: panel.choice }, exporter, workspaceState);
}

async function copySvg(context: PaperContext, exported: string | undefined): Promise<void> {
  const { session, comparison, panel, exporter } = context;
  const report = requireReport(context);
  const uri = session.documentUri;
  if (exported === undefined || uri === undefined)
    throw new Error(vscode.l10n.t("this figure has no form for print; copy it as PNG, or its data"));
  const shown = {
    report,
    choice: panel.choice,
    compared: comparedWith(comparison.runs, report),
    name: fileNameOf(uri),
  };
  const { svg, title } = await figureSvg(exported, shown, async (entry, choice) => {
    const whole = await exporter.complete(uri, report, entry.needs ?? []);
    return exporter.complete(uri, whole, entry.needs ?? [], entry.studies?.(whole, choice));
  });
  await vscode.env.clipboard.writeText(svg);
  notify.status(vscode.l10n.t("Copied {0}", plainSymbol(title)));
}

async function exportNumbers(context: PaperContext): Promise<void> {
  const { exporter, tex } = context;
  requireReport(context);
  const experiment = await storedExperiment(context);
  const { folder, root } = await exportPlace(tex, experiment);
  const prepared = await exporter.prepare(experiment, { figure: "rounds", format: "numbers", output: 0 }, folder);
  const { main } = prepared;
  const line = `\\input{${relativePath(folderOf((root ?? main).path), main.path).replace(/\.tex$/, "")}}`;
  await writeExport(vscode.l10n.t("Export Numbers"), prepared, async () => {
    await vscode.env.clipboard.writeText(line);
    notify.status(vscode.l10n.t("Wrote {0}; {1} is on the clipboard", vscode.workspace.asRelativePath(main), line));
  });
}

function requireReport({ session }: PaperContext) {
  const { result } = session.panelSnapshot();
  if (result === undefined)
    throw new Error(vscode.l10n.t("there is no experiment with a result; open one and run it first"));
  return result.report;
}

/** The experiment's file, saved: an exported figure names the file that it can be made again from. */
async function storedExperiment({ session }: PaperContext): Promise<vscode.Uri> {
  const uri = session.documentUri;
  if (uri === undefined)
    throw new Error(vscode.l10n.t("there is no experiment with a result; open one and run it first"));
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (document === undefined || (!document.isDirty && !document.isUntitled)) return uri;
  if (document.isUntitled) {
    const saved = await vscode.workspace.save(uri);
    if (saved === undefined)
      throw new Error(
        vscode.l10n.t("{0} has to be saved first, so that its figures can be made again from it", fileNameOf(uri)),
      );
    return saved;
  }
  if (!(await document.save())) throw new Error(vscode.l10n.t("{0} could not be saved", fileNameOf(uri)));
  return uri;
}
