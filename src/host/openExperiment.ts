import * as vscode from "vscode";
import { examples, type Example } from "./examples.js";
import { fileNameOf, isExperiment } from "./experimentDocument.js";

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
export async function openExample(extension: vscode.Uri, { file }: Example = examples[0]): Promise<vscode.TextDocument> {
  const original = vscode.Uri.joinPath(extension, "examples", file);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(original));
  return show(await findOrMake(file, text));
}

/** Opens an unsaved experiment file with a synthetic problem to start from. */
export async function openNewExperiment(): Promise<vscode.TextDocument> {
  for (let i = 1; ; i++) {
    const name = i === 1 ? "experiment.distill.json" : `experiment-${i}.distill.json`;
    if (openDocument(name) === undefined && !await exists(inWorkspace(name))) return show(await makeUnsaved(name, newExperimentText));
  }
}

/** An unsaved experiment beside another one, so that the files it names are found; named after it, with a number that is free. */
export async function openUnsavedText(beside: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const base = fileNameOf(beside).replace(/(-\d+)?\.distill\.json$/, "");
  const folder = vscode.Uri.joinPath(beside, "..").with({ scheme: beside.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? "file" : beside.scheme });
  for (let i = 2; ; i++) {
    const uri = vscode.Uri.joinPath(folder, `${base}-${i}.distill.json`);
    const open = openDocument(fileNameOf(uri));
    if (open?.isUntitled === true && open.getText() === text) return open;
    if (open === undefined && !await exists(uri)) return fillUnsaved(uri.with({ scheme: "untitled" }), text);
  }
}

async function findOrMake(name: string, text: string): Promise<vscode.TextDocument> {
  const open = openDocument(name);
  if (open !== undefined) return open;
  const saved = inWorkspace(name);
  return saved !== undefined && await exists(saved) ? vscode.workspace.openTextDocument(saved) : makeUnsaved(name, text);
}

async function makeUnsaved(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = (inWorkspace(name) ?? vscode.Uri.from({ scheme: "untitled", path: name })).with({ scheme: "untitled" });
  return fillUnsaved(uri, text);
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
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && isExperiment(document) && fileNameOf(document.uri) === name);
}

function inWorkspace(name: string): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, name);
}

async function exists(uri: vscode.Uri | undefined): Promise<boolean> {
  if (uri === undefined) return false;
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}
