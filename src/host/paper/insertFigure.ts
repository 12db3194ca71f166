import * as vscode from "vscode";
import { findEntry } from "../../figures/catalogue/catalogue.js";
import { offeredFigures } from "../../figures/catalogue/offeredFigures.js";
import type { Choice } from "../../figures/choice/choice.js";
import type { Report } from "../../experiment/report.js";
import { notify } from "../notify.js";
import { pick } from "../text/pick.js";
import type { FigureExporter, FigureWish, PreparedExport } from "./exporter.js";
import { figureText, packagesFor, paperFormats, type PaperFormat } from "./figureText.js";
import { askOffered } from "./askOffered.js";
import { tellPreamble } from "./preamble.js";
import { figureFolder, rootOf } from "./texDocument.js";
import { writeExport } from "./writeExport.js";

export interface Insertion {
  readonly editor: vscode.TextEditor;
  readonly experiment: vscode.Uri;
  readonly report: Report;
  readonly figure: string | undefined;
  /** As the panel has it. */
  readonly choice: Choice;
}

/**
 * Asks for what is not said, writes the figure's files beside the paper and puts its float at the cursor, as one undo
 * step. Undefined when the user gives up.
 */
export async function insertFigure(
  { editor, experiment, report, figure: given, choice }: Insertion,
  exporter: FigureExporter,
  workspaceState: vscode.Memento,
): Promise<void> {
  const root = await rootOf(editor.document);
  const offered =
    given === undefined
      ? await askOffered(
          offeredFigures(await exporter.complete(experiment, report), choice),
          vscode.l10n.t("Insert Figure"),
        )
      : { figure: given, choice };
  const format = offered === undefined ? undefined : await askFormat(offered.figure);
  if (offered === undefined || format === undefined) return;
  const { round, output } = choice;
  const wish = { ...offered, format, output, ...(round === undefined ? {} : { round }) };
  const prepared = await exporter.prepare(experiment, wish, figureFolder(root));
  await writeExport(vscode.l10n.t("Insert Figure"), prepared, () =>
    insertFloat(editor, prepared, wish, root, workspaceState),
  );
}

async function insertFloat(
  editor: vscode.TextEditor,
  prepared: PreparedExport,
  wish: FigureWish & { readonly format: PaperFormat },
  root: vscode.Uri,
  workspaceState: vscode.Memento,
): Promise<void> {
  const position = editor.selection.active;
  const line = editor.document.lineAt(position.line);
  const text = figureText(prepared, wish, root);
  const placed = line.isEmptyOrWhitespace
    ? { at: line.range.start, text }
    : { at: line.range.end, text: `\n${text.trimEnd()}` };
  if (
    !(await editor.edit((edit) => {
      edit.insert(placed.at, placed.text);
    }))
  )
    throw new Error(vscode.l10n.t("the text could not be changed; it may be read-only"));
  notify.status(
    vscode.l10n.t("Wrote {0}", prepared.files.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(", ")),
  );
  await tellPreamble(root, packagesFor[wish.format], workspaceState);
}

async function askFormat(figure: string): Promise<PaperFormat | undefined> {
  const names: Readonly<Record<PaperFormat, { readonly label: string; readonly description: string }>> = {
    pdf: { label: "PDF", description: "\\includegraphics" },
    pgfplots: { label: "PGFPlots", description: vscode.l10n.t("\\input, drawn by LaTeX in the paper's own fonts") },
    latex: { label: vscode.l10n.t("LaTeX table"), description: "booktabs" },
  };
  const tables = findEntry(figure)?.table !== undefined;
  const formats = paperFormats
    .filter((format) => format !== "latex" || tables)
    .map((format) => ({ ...names[format], format }));
  return (
    await pick(formats, {
      title: vscode.l10n.t("Insert Figure"),
      placeHolder: vscode.l10n.t("In which form?"),
    })
  )?.format;
}
