import * as vscode from "vscode";
import { readExperimentJson } from "../../experiment/experimentJson.js";
import type { Experiment } from "../../experiment/experimentSchema.js";
import { formatIssue } from "../../experiment/issue.js";
import { ParameterChangeError } from "../../experiment/parameterChange.js";
import type { ExportFormat } from "../../export/formats.js";
import { statedComparison } from "../../export/statedComparison.js";
import { comparedFigures, findCompared } from "../../figures/catalogue/catalogue.js";
import { takes } from "../../figures/catalogue/entryChoice.js";
import type { ComparedEntry } from "../../figures/catalogue/figureEntry.js";
import { mostCompared } from "../../figures/compare/comparedRun.js";
import { figureContextOf, runOf, runsOf } from "../commandArguments.js";
import { fileNameOf } from "../experimentDocument.js";
import { readText } from "../fileSystem.js";
import { notify } from "../notify.js";
import { exportPlace } from "../paper/exportFolder.js";
import type { FigureExporter } from "../paper/exporter.js";
import type { LastTexEditor } from "../paper/texDocument.js";
import { writeExport } from "../paper/writeExport.js";
import type { ExplorerPanel } from "../panel.js";
import type { ExperimentSession } from "../session.js";
import { pick } from "../text/pick.js";
import { withProgress } from "../text/progress.js";
import type { Comparison } from "./comparison.js";
import { chosenRuns } from "./runCommands.js";
import type { RunRecord } from "./runList.js";
import type { RunStore } from "./runStore.js";
import type { RunsNode } from "./runsView.js";

interface ComparisonExportContext {
  readonly comparison: Comparison;
  readonly store: RunStore;
  readonly view: vscode.TreeView<RunsNode>;
  readonly session: ExperimentSession;
  readonly panel: ExplorerPanel;
  readonly exporter: FigureExporter;
  readonly tex: LastTexEditor;
}

/** A run as far as its experiment goes. */
export type Source = Pick<RunRecord, "document" | "experiment">;

export function registerComparisonExport(context: ComparisonExportContext): vscode.Disposable {
  return vscode.commands.registerCommand(
    "selfDistillation.exportComparison",
    async (given?: unknown, selected?: unknown) => {
      try {
        // Menus give a run of the view, a figure of the panel, or the editor that the panel is.
        const { runs } = context.store;
        const { exported } = figureContextOf(given);
        const figure = exported === undefined ? undefined : findCompared(exported);
        await exportComparison(context, comparedSources(context, runOf(runs, given), runsOf(runs, selected)), figure);
      } catch (error) {
        notify.error(
          vscode.l10n.t(
            "{0} failed: {1}",
            vscode.l10n.t("Export Comparison"),
            error instanceof Error ? error.message : String(error),
          ),
        );
      }
    },
  );
}

/**
 * The runs chosen in the view, or those that the panel compares; with the present experiment where the panel shows it
 * beside them.
 */
function comparedSources(
  { comparison, view, session }: ComparisonExportContext,
  run: RunRecord | undefined,
  selected: readonly RunsNode[],
): readonly Source[] {
  const onPanel = run === undefined && comparison.records.length > 0;
  const runs: readonly Source[] = onPanel ? comparison.records : chosenRuns(run, selected, view.selection);
  const { documentUri } = session;
  const report = session.panelSnapshot().result?.report;
  if (documentUri === undefined || report === undefined || !(onPanel || runs.length === 1)) return runs;
  const present = { document: documentUri.toString(), experiment: report.experiment };
  return runs.some(({ experiment }) => JSON.stringify(experiment) === JSON.stringify(present.experiment))
    ? runs
    : [...runs, present];
}

async function exportComparison(
  { exporter, tex, panel }: ComparisonExportContext,
  sources: readonly Source[],
  given: ComparedEntry | undefined,
): Promise<void> {
  const file = commonFile(sources);
  const stated = statedRuns(
    await storedJson(file),
    sources.map(({ experiment }) => experiment),
    fileNameOf(file),
  );
  const figure = given ?? (await askFigure());
  const format = figure === undefined ? undefined : await askFormat(figure);
  if (figure === undefined || format === undefined) return;
  const { folder } = await exportPlace(tex, file);
  const { choice } = panel;
  const { round, output } = choice;
  const wish = {
    figure: figure.id,
    format,
    output,
    choice,
    ...stated,
    ...(round === undefined || !takes(figure, "round") ? {} : { round }),
  };
  const prepared = await withProgress({ location: { viewId: "selfDistillation.runs" } }, () =>
    exporter.prepare(file, wish, folder),
  );
  await writeExport(vscode.l10n.t("Export Comparison"), prepared, () => {
    const names = prepared.files.map(({ uri }) => vscode.workspace.asRelativePath(uri));
    notify.status(vscode.l10n.t("Wrote {0}", names.join(", ")));
    return Promise.resolve();
  });
}

/** The one experiment file of all runs. @throws an Error for the user when there is none, or more than one */
export function commonFile(sources: readonly Source[]): vscode.Uri {
  const [first, ...more] = [...new Set(sources.map(({ document }) => document))].map((document) =>
    vscode.Uri.parse(document),
  );
  if (first === undefined || sources.length < 2)
    throw new Error(vscode.l10n.t("there is nothing to compare; select two or more runs"));
  if (sources.length > mostCompared)
    throw new Error(
      vscode.l10n.t("{0} runs are too many to be told apart; select {1} at most", sources.length, mostCompared),
    );
  if (more.length > 0) {
    throw new Error(
      vscode.l10n.t(
        "these runs are of different experiment files ({0}), and an exported figure is made again from one file; select runs of one file",
        [first, ...more].map(fileNameOf).join(", "),
      ),
    );
  }
  if (first.scheme === "untitled")
    throw new Error(
      vscode.l10n.t("{0} has to be saved first, so that its figures can be made again from it", fileNameOf(first)),
    );
  return first;
}

async function storedJson(file: vscode.Uri): Promise<unknown> {
  const text = await readText(file);
  if (text === undefined)
    throw new Error(
      vscode.l10n.t(
        "{0} is no longer there; save one of the runs as an experiment file and run the others from it",
        fileNameOf(file),
      ),
    );
  if (typeof text !== "string") throw new Error(`${fileNameOf(file)}: ${text.unreadable}`);
  const json = readExperimentJson(text);
  if (!json.ok) throw new Error(`${fileNameOf(file)}: ${json.issues.slice(0, 1).map(formatIssue).join("")}`);
  return json.value;
}

function statedRuns(
  stored: unknown,
  experiments: readonly Experiment[],
  name: string,
): ReturnType<typeof statedComparison> {
  try {
    return statedComparison(stored, experiments);
  } catch (error) {
    if (!(error instanceof ParameterChangeError)) throw error;
    throw new Error(vscode.l10n.t("the runs cannot be stated as changes of {0}: {1}", name, error.message), {
      cause: error,
    });
  }
}

async function askFigure(): Promise<ComparedEntry | undefined> {
  const items = comparedFigures.map((figure) => ({ label: figure.title, figure }));
  return (
    await pick(items, {
      title: vscode.l10n.t("Export Comparison"),
      placeHolder: vscode.l10n.t("Which figure?"),
    })
  )?.figure;
}

async function askFormat({ build }: ComparedEntry): Promise<ExportFormat | undefined> {
  const table = { label: vscode.l10n.t("LaTeX table"), description: "booktabs", format: "latex" as const };
  const data = { label: "CSV", format: "csv" as const };
  const drawn = [
    { label: "PDF", format: "pdf" as const },
    { label: "PGFPlots", format: "pgfplots" as const },
    { label: "SVG", format: "svg" as const },
  ];
  const formats: readonly (vscode.QuickPickItem & { readonly format: ExportFormat })[] =
    build === undefined ? [table, data] : [...drawn, data];
  return (
    await pick(formats, {
      title: vscode.l10n.t("Export Comparison"),
      placeHolder: vscode.l10n.t("In which form?"),
    })
  )?.format;
}
