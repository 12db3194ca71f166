import { readFileSync } from "node:fs";
import path from "node:path";
import type * as vscode from "vscode";
import { decodeText } from "../../../src/experiment/decodeText.js";
import { filePathsOf, type ExperimentFiles } from "../../../src/experiment/experimentFiles.js";
import type { PageName } from "../../../src/messages/decodeMessage.js";
import type { ComparedRun } from "../../../src/figures/compare/comparedRun.js";
import { ControlsView } from "../../../src/host/controlsView.js";
import { PageMessenger } from "../../../src/host/pageMessenger.js";
import { ExplorerPanel } from "../../../src/host/panel.js";
import { ExperimentSession } from "../../../src/host/session.js";
import { createWorkerSolver } from "../../../src/solver/node/workerSolver.js";
import { root } from "../../../scripts/support/project.js";
import { EventEmitter, standIn, Uri } from "./vscodeStandIn.js";
import { webviewStandIn, type Post, type WebviewStandIn } from "./webviewStandIn.js";

export interface PageHost {
  readonly pages: Readonly<Record<PageName, WebviewStandIn>>;
  /** Makes a file of the workspace the active experiment. */
  open(name: string): Promise<void>;
  write(name: string, text: string): void;
  read(name: string): string;
  showBounds(): void;
  compare(runs: readonly ComparedRun[]): void;
  /** The editor's commands that pages have asked for. */
  commands(): readonly string[];
  /** What pages have sent that they must not send, and failures that the user would have been told. */
  faults(): readonly string[];
  dispose(): void;
}

const folder = Uri.file("/workspace");
const asVscode = (uri: Uri) => uri as unknown as vscode.Uri;

/** The host's side of both pages, as the extension has it, with the solver in its worker. */
export function startPageHost(files: Readonly<Record<string, string>>, post: Post): PageHost {
  const uriOf = (name: string) => Uri.joinPath(folder, name);
  for (const [name, text] of Object.entries(files)) standIn.write(uriOf(name), text);
  const refused: string[] = [];
  const solver = createWorkerSolver(path.join(root, "dist", "solverWorker.js"));
  const compared = new EventEmitter<void>();
  const comparison = {
    runs: [] as readonly ComparedRun[],
    onDidChange: compared.event as vscode.Event<void>,
    end: () => {
      show([]);
    },
  };
  const show = (runs: readonly ComparedRun[]): void => {
    comparison.runs = runs;
    compared.fire();
  };
  const fileChange = new EventEmitter<void>();
  const session = new ExperimentSession(
    solver,
    { setRunIssues: () => undefined },
    {
      onDidChange: fileChange.event as vscode.Event<void>,
      read: (_document, experiment) => {
        const paths = filePathsOf(experiment);
        return paths.length === 0 ? undefined : Promise.resolve(filesOf(paths, files));
      },
    },
  );
  const extension = asVscode(Uri.file("/extension"));
  const line = (page: PageName) =>
    new PageMessenger(page, (fault) => {
      refused.push(fault);
    });
  const panel = new ExplorerPanel(extension, session, comparison, line("panel"));
  const controls = new ControlsView(extension, session, line("controls"));
  const pages = { panel: webviewStandIn("panel", post), controls: webviewStandIn("controls", post) };
  void panel.deserializeWebviewPanel(pages.panel.view as unknown as vscode.WebviewPanel);
  controls.resolveWebviewView(pages.controls.view as unknown as vscode.WebviewView);
  const changes = standIn.onDidChange(({ document }) => {
    if (document.uri.toString() === session.documentUri?.toString())
      void session.refresh(document as unknown as vscode.TextDocument);
  });
  const documentAt = (name: string) => {
    const document = standIn.document(uriOf(name));
    if (document === undefined) throw new Error(`The workspace of this test has no ${name}.`);
    return document;
  };
  return {
    pages,
    open: (name) => session.activate(documentAt(name) as unknown as vscode.TextDocument),
    write: (name, text) => void standIn.write(uriOf(name), text),
    read: (name) => documentAt(name).getText(),
    showBounds: () => {
      panel.showBounds(1);
    },
    compare: show,
    commands: () => standIn.commands,
    faults: () => [...refused, ...standIn.told],
    dispose: () => {
      changes.dispose();
      panel.dispose();
      controls.dispose();
      session.dispose();
    },
  };
}

/** A table is a text of the test, or else one of the project's examples. */
function filesOf(paths: readonly string[], files: Readonly<Record<string, string>>): ExperimentFiles {
  return Object.fromEntries(
    paths.map((name) => [name, files[name] ?? decodeText(readFileSync(path.join(root, "examples", name)))]),
  );
}
