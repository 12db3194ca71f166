import * as vscode from "vscode";
import { examples, type Example } from "./examples.js";
import { fileNameOf, isExperiment } from "./experimentDocument.js";
import { exists } from "./fileSystem.js";

const newExperimentText = `{
  "version": 1,
  "title": "New experiment",
  "problem": {
    "kind": "synthetic",
    "target": "sin(2*pi*x)",
    "count": 20,
    "design": "interior",
    "noise": 0.3,
    "seed": 1,
    "kernel": { "kind": "gaussian", "lengthScale": 0.1 }
  },
  // The largest mean squared training error that each round may leave.
  "tolerance": 0.05
}
`;

/** Opens an example: the workspace's own copy if it has one, else an unsaved one. */
export async function openExample(
  extension: vscode.Uri,
  { file }: Example = examples[0],
): Promise<vscode.TextDocument> {
  const original = vscode.Uri.joinPath(extension, "examples", file);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(original));
  return show(await findOrMake(file, text));
}

/** Opens an unsaved experiment file with a synthetic problem to start from. */
export function openNewExperiment(): Promise<vscode.TextDocument> {
  return openUnsaved("experiment", newExperimentText);
}

/** Opens an unsaved experiment file in a folder, the workspace's by default, under a name that is still free there. */
export async function openUnsaved(
  stem: string,
  text: string,
  folder = vscode.workspace.workspaceFolders?.[0]?.uri,
): Promise<vscode.TextDocument> {
  for (let i = 1; ; i++) {
    const name = i === 1 ? `${stem}.distill.json` : `${stem}-${i}.distill.json`;
    const taken =
      openDocument(name) !== undefined || (folder !== undefined && (await exists(vscode.Uri.joinPath(folder, name))));
    if (!taken) return show(await makeUnsaved(name, text, folder));
  }
}

/**
 * An unsaved experiment beside another one, so that the files it names are found; named after it, with a number that is
 * free.
 */
export async function openUnsavedText(beside: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const base = fileNameOf(beside).replace(/(-\d+)?\.distill\.json$/, "");
  const folder = vscode.Uri.joinPath(beside, "..").with({
    scheme:
      beside.scheme === "untitled" ? (vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? "file") : beside.scheme,
  });
  for (let i = 2; ; i++) {
    const uri = vscode.Uri.joinPath(folder, `${base}-${i}.distill.json`);
    const open = openDocument(fileNameOf(uri));
    if (open?.isUntitled === true && open.getText() === text) return open;
    if (open === undefined && !(await exists(uri))) return fillUnsaved(uri.with({ scheme: "untitled" }), text);
  }
}

async function findOrMake(name: string, text: string): Promise<vscode.TextDocument> {
  const open = openDocument(name);
  if (open !== undefined) return open;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const saved = folder === undefined ? undefined : vscode.Uri.joinPath(folder, name);
  return saved !== undefined && (await exists(saved))
    ? vscode.workspace.openTextDocument(saved)
    : makeUnsaved(name, text, folder);
}

async function makeUnsaved(name: string, text: string, folder: vscode.Uri | undefined): Promise<vscode.TextDocument> {
  const place =
    folder === undefined ? vscode.Uri.from({ scheme: "untitled", path: name }) : vscode.Uri.joinPath(folder, name);
  return fillUnsaved(place.with({ scheme: "untitled" }), text);
}

async function fillUnsaved(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.getText() === "") {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
  }
  return document;
}

async function show(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

function openDocument(name: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && isExperiment(document) && fileNameOf(document.uri) === name,
  );
}
