import { TextDocumentStandIn } from "./textDocumentStandIn.js";
import { Uri } from "./uriStandIn.js";

/**
 * As much of VS Code's interface as the host's side of the pages uses, so that pages that stand alone in a browser speak
 * with the real session. What it lacks is not silently there: using it fails.
 */
export { Uri };

type Listener<T> = (event: T) => void;

export class Disposable {
  static from(...each: readonly { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of each) one.dispose();
    });
  }
  constructor(readonly dispose: () => void) {}
}

export class EventEmitter<T> {
  private readonly listeners = new Set<Listener<T>>();
  readonly event = (listener: Listener<T>): Disposable => {
    this.listeners.add(listener);
    return new Disposable(() => this.listeners.delete(listener));
  };
  fire(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

export class Range {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {}
}

export class WorkspaceEdit {
  readonly changes: { readonly uri: Uri; readonly range: Range; readonly text: string }[] = [];
  replace(uri: Uri, range: Range, text: string): void {
    this.changes.push({ uri, range, text });
  }
}

export const ViewColumn = { Active: -1, Beside: -2 } as const;

const documents = new Map<string, TextDocumentStandIn>();
const changed = new EventEmitter<{ readonly document: TextDocumentStandIn }>();

/** What only a test does: putting files in place, and hearing what is told and copied. */
export const standIn = {
  /** A document, opened with this text or changed to it. */
  write(uri: Uri, text: string): TextDocumentStandIn {
    const document = documents.get(uri.toString()) ?? new TextDocumentStandIn(uri);
    documents.set(uri.toString(), document);
    document.replaceAll(text);
    changed.fire({ document });
    return document;
  },
  document: (uri: Uri) => documents.get(uri.toString()),
  onDidChange: changed.event,
  /** Notifications: what the user would have been told beside the pages. */
  told: [] as string[],
  /** Commands that pages have asked for. */
  commands: [] as string[],
  clipboard: (_text: string): Promise<void> => Promise.resolve(),
};

export const workspace = {
  fs: { isWritableFileSystem: () => true },
  get textDocuments() {
    return [...documents.values()];
  },
  openTextDocument(uri: Uri): Promise<TextDocumentStandIn> {
    const document = documents.get(uri.toString());
    return document === undefined
      ? Promise.reject(new Error(`There is no ${uri.toString()}.`))
      : Promise.resolve(document);
  },
  applyEdit({ changes }: WorkspaceEdit): Promise<boolean> {
    for (const { uri, range, text } of [...changes].sort((a, b) => b.range.start - a.range.start)) {
      const old = documents.get(uri.toString())?.getText() ?? "";
      standIn.write(uri, old.slice(0, range.start) + text + old.slice(range.end));
    }
    return Promise.resolve(true);
  },
};

const nothing = (): Disposable => new Disposable(() => undefined);

export const window = {
  visibleTextEditors: [],
  registerWebviewPanelSerializer: nothing,
  registerWebviewViewProvider: nothing,
  setStatusBarMessage: nothing,
  createWebviewPanel: (): unknown => {
    throw new Error("Pages that stand alone have their panel from the start.");
  },
  showErrorMessage: (text: string) => Promise.resolve(void standIn.told.push(text)),
  showInformationMessage: (text: string) => Promise.resolve(void standIn.told.push(text)),
};

export const commands = {
  executeCommand: (command: string) => Promise.resolve(void standIn.commands.push(command)),
};

export const env = { clipboard: { writeText: (text: string) => standIn.clipboard(text) } };

export const l10n = {
  t: (text: string, ...values: readonly (string | number)[]) =>
    text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
};
