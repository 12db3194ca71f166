import * as vscode from "vscode";
import type { Experiment } from "../../experiment/experimentSchema.js";
import { Cancelled } from "../../experiment/issue.js";
import { parameterFields } from "../../experiment/parameterFields.js";
import type { Report } from "../../experiment/report.js";
import type { Sweep } from "../../export/provenance.js";
import { takes } from "../../figures/catalogue/entryChoice.js";
import { offeredFigures } from "../../figures/catalogue/offeredFigures.js";
import type { Choice } from "../../figures/choice/choice.js";
import { formatNumber } from "../../figures/format.js";
import { notify } from "../notify.js";
import { askFolder as askOtherFolder } from "../text/dialogs.js";
import { pick } from "../text/pick.js";
import { withProgress } from "../text/progress.js";
import { askSweep } from "./askSweep.js";
import type { FigureExporter, PreparedExport } from "./exporter.js";
import { askOffered } from "./askOffered.js";
import { writeExport } from "./writeExport.js";

export interface FramesRequest {
  readonly experiment: vscode.Uri;
  readonly report: Report;
  readonly choice: Choice;
  /** Where the frames go when the user names no other folder. */
  readonly folder: vscode.Uri;
}

/**
 * Asks what moves from frame to frame, in which figure, and where to; then writes the frames and their overlays for
 * beamer. Nothing when the user gives up.
 */
export async function exportFrames(
  { experiment, report, choice, folder: usual }: FramesRequest,
  exporter: FigureExporter,
): Promise<void> {
  const motion = await askMotion(report.experiment, report);
  if (motion === undefined) return;
  const offers = offeredFigures(await exporter.complete(experiment, report), choice).filter(
    ({ entry }) => entry.drawnAs === undefined && (motion.sweep !== undefined || takes(entry, "round")),
  );
  const taken = await askOffered(offers, vscode.l10n.t("Frames for a talk"));
  const folder = taken === undefined ? undefined : await askFolder(usual);
  if (taken === undefined || folder === undefined) return;
  const { sweep } = motion;
  const front = sweep === undefined || choice.round === undefined ? {} : { round: choice.round };
  const wish = {
    ...taken,
    format: "beamer",
    output: choice.output,
    ...front,
    ...(sweep === undefined ? {} : { sweep }),
  } as const;
  // Runs asked for, then pages: what is computed already passes at once.
  const steps = 3 + (sweep === undefined ? report.rounds.length : 2 * sweep.values.length);
  const prepared = await cancellable(vscode.l10n.t("Frames for a talk"), steps, (step) =>
    exporter.prepare(experiment, wish, folder, { step }),
  );
  if (prepared === undefined) return;
  await writeExport(vscode.l10n.t("Frames for a talk"), prepared, () => tellFrames(prepared, folder));
}

function tellFrames(prepared: PreparedExport, folder: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open {0}", prepared.main.path.slice(prepared.main.path.lastIndexOf("/") + 1));
  const offered = notify.offer(
    vscode.l10n.t(
      "Wrote {0} frames and their overlays for beamer to {1}",
      prepared.files.length - 1,
      vscode.workspace.asRelativePath(folder),
    ),
    open,
  );
  // The command has ended when the files are there; the offer stands as long as the user lets it.
  offered
    .then((taken) => (taken ? vscode.window.showTextDocument(prepared.main, { preview: false }) : undefined))
    .catch((error: unknown) => {
      notify.error(String(error));
    });
  return Promise.resolve();
}

/** What moves: the round, or a parameter. */
interface Motion {
  readonly sweep?: Sweep;
}

async function askMotion(experiment: Experiment, report: Report): Promise<Motion | undefined> {
  const play = {
    label: vscode.l10n.t("Play the rounds"),
    description: vscode.l10n.t("{0} frames", report.rounds.length),
    sweeps: false,
  };
  const sweep = {
    label: vscode.l10n.t("Sweep a parameter"),
    description: vscode.l10n.t("one frame for each of its values, all with the same axes"),
    sweeps: true,
  };
  const choices = report.rounds.length === 0 ? [sweep] : [play, sweep];
  const chosen = await pick(choices, {
    title: vscode.l10n.t("Frames for a talk"),
    placeHolder: vscode.l10n.t("What moves from frame to frame?"),
  });
  if (chosen?.sweeps !== true) return chosen === undefined ? undefined : {};
  const fields = parameterFields(experiment).filter(
    ({ type, value, description }) =>
      (type === "number" || type === "integer") && typeof value === "number" && description.group !== "Display",
  );
  const items = fields.map((field) => ({
    label:
      field.description.symbol === undefined
        ? field.description.name
        : `${field.description.name} ${field.description.symbol}`,
    description: formatNumber(Number(field.value)),
    detail: field.description.help,
    field,
  }));
  const parameter = await pick(items, {
    title: vscode.l10n.t("Frames for a talk"),
    placeHolder: vscode.l10n.t("Which parameter?"),
    matchOnDetail: true,
  });
  if (parameter === undefined) return undefined;
  const { reachableError, labelEnergy } = report.data;
  const values = await askSweep(
    parameter.field,
    parameter.field.key === "tolerance" ? [reachableError ?? 0, labelEnergy] : undefined,
  );
  return values === undefined ? undefined : { sweep: { key: parameter.field.key, values: values.map(String) } };
}

async function askFolder(usual: vscode.Uri): Promise<vscode.Uri | undefined> {
  const here = { label: vscode.workspace.asRelativePath(usual), usual: true };
  const other = { label: vscode.l10n.t("Choose Another Folder…"), usual: false };
  const chosen = await pick([here, other], {
    title: vscode.l10n.t("Frames for a talk"),
    placeHolder: vscode.l10n.t("Into which folder?"),
  });
  if (chosen?.usual !== false) return chosen === undefined ? undefined : usual;
  return askOtherFolder({ from: vscode.Uri.joinPath(usual, ".."), button: vscode.l10n.t("Write Here") });
}

/** Undefined when the user has cancelled: nothing is written then. */
async function cancellable(
  title: string,
  steps: number,
  prepare: (step: () => Promise<void>) => Promise<PreparedExport>,
): Promise<PreparedExport | undefined> {
  return withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      try {
        return await prepare(async () => {
          progress.report({ increment: 100 / steps });
          // Drawing holds the extension host; a wish to cancel comes through between two pages.
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
          if (token.isCancellationRequested) throw new Cancelled();
        });
      } catch (error) {
        if (error instanceof Cancelled && token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
}
