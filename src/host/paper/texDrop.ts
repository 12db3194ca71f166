import * as vscode from "vscode";
import { findFigure } from "../../figures/catalogue/catalogue.js";
import { plainSymbol } from "../../figures/symbols.js";
import { isExperimentUri } from "../experimentDocument.js";
import type { FigureExporter, FigureWish } from "./exporter.js";
import { figureText } from "./figureText.js";
import { notify } from "../notify.js";
import { lostTo } from "./writeExport.js";
import { figureFolder, rootOf } from "./texDocument.js";

/** What experiments and runs carry when they are dragged. */
export const uriList = "text/uri-list";

/** The figures offered, the first one put in unless another is chosen. */
const offered: readonly FigureWish[] = ["fits", "weights", "errors", "multipliers", "rounds"].map((figure) => ({
  figure,
  format: "pdf",
  output: 0,
}));

class FigureDrop extends vscode.DocumentDropEdit {
  constructor(
    readonly wish: FigureWish,
    readonly experiment: vscode.Uri,
    readonly target: vscode.TextDocument,
  ) {
    super(
      "",
      plainSymbol(findFigure(wish.figure)?.title ?? wish.figure),
      vscode.DocumentDropOrPasteEditKind.Empty.append("selfDistillation", wish.figure),
    );
  }
}

/** An experiment dropped on a LaTeX document becomes a figure of it: the files and the float are one undo step. */
export class TexDropProvider implements vscode.DocumentDropEditProvider<FigureDrop> {
  constructor(private readonly exporter: FigureExporter) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    transfer: vscode.DataTransfer,
  ): Promise<FigureDrop[] | undefined> {
    const list = await transfer.get(uriList)?.asString();
    const experiment = list
      ?.split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => vscode.Uri.parse(line))
      .find(isExperimentUri);
    return experiment === undefined ? undefined : offered.map((wish) => new FigureDrop(wish, experiment, document));
  }

  async resolveDocumentDropEdit(drop: FigureDrop): Promise<FigureDrop> {
    try {
      return await this.filled(drop);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notify.error(vscode.l10n.t("{0} failed: {1}", vscode.l10n.t("Insert Figure"), reason));
      // Nothing is dropped then: VS Code takes the edit as it stands.
      return drop;
    }
  }

  private async filled(drop: FigureDrop): Promise<FigureDrop> {
    const root = await rootOf(drop.target);
    const prepared = await this.exporter.prepare(drop.experiment, drop.wish, figureFolder(root));
    const lost = await lostTo(prepared);
    if (lost !== undefined) throw new Error(lost);
    const files = new vscode.WorkspaceEdit();
    for (const { uri, bytes } of prepared.files) files.createFile(uri, { overwrite: true, contents: bytes });
    drop.additionalEdit = files;
    drop.insertText = figureText(prepared, drop.wish, root);
    return drop;
  }
}

export const texDropMetadata: vscode.DocumentDropEditProviderMetadata = {
  dropMimeTypes: [uriList],
  providedDropEditKinds: [vscode.DocumentDropOrPasteEditKind.Empty.append("selfDistillation")],
};
