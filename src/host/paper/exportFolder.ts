import * as vscode from "vscode";
import { figureFolder, rootOf, type LastTexEditor } from "./texDocument.js";

export interface ExportPlace {
  readonly folder: vscode.Uri;
  /** The root of the paper in sight. */
  readonly root?: vscode.Uri;
}

/** Where files for a paper go when nobody says: to the figures of the paper in sight, else beside the experiment. */
export async function exportPlace(tex: LastTexEditor, experiment: vscode.Uri): Promise<ExportPlace> {
  if (tex.editor === undefined) return { folder: vscode.Uri.joinPath(experiment, "..") };
  const root = await rootOf(tex.editor.document);
  return { folder: figureFolder(root), root };
}
