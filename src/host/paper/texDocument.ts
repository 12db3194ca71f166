import * as vscode from "vscode";
import { texRoot } from "../../figures/latex/texRoot.js";
import { fileNameOf } from "../experimentDocument.js";

/** The languages of LaTeX files, and their ending where no extension knows them. */
export const texSelector: vscode.DocumentSelector = [
  { language: "latex" },
  { language: "tex" },
  { pattern: "**/*.tex" },
];

export function isTex(document: vscode.TextDocument): boolean {
  return vscode.languages.match(texSelector, document) > 0;
}

/**
 * A LaTeX document's root: paths in its text are relative to the root's folder.
 * @throws an Error when the root that it names is not there
 */
export async function rootOf(document: vscode.TextDocument): Promise<vscode.Uri> {
  const named = texRoot(document.getText());
  if (named === undefined) return document.uri;
  const root = vscode.Uri.joinPath(document.uri, "..", named);
  try {
    await vscode.workspace.fs.stat(root);
    return root;
  } catch (error) {
    throw new Error(
      vscode.l10n.t(
        "{0} names {1} as its root; there is no such file. Correct the comment at its top.",
        fileNameOf(document.uri),
        named,
      ),
      { cause: error },
    );
  }
}

/** Where figures of a paper are kept: a folder of the settings, relative to the root document. */
export function figureFolder(root: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getConfiguration("selfDistillation", root).get<string>("figureFolder", "figures");
  return vscode.Uri.joinPath(root, "..", folder);
}

/** The LaTeX editor that the user last worked in: the panel takes the focus when it is clicked. */
export class LastTexEditor implements vscode.Disposable {
  private last: vscode.TextEditor | undefined;
  private readonly subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
    this.consider(editor);
  });

  constructor() {
    this.consider(vscode.window.activeTextEditor);
  }

  get editor(): vscode.TextEditor | undefined {
    const visible = vscode.window.visibleTextEditors.filter(({ document }) => isTex(document));
    return visible.find((editor) => editor === this.last) ?? visible[0];
  }

  private consider(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && isTex(editor.document)) this.last = editor;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
