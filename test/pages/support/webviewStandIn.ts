import type { PageName } from "../../../src/messages/decodeMessage.js";
import { EventEmitter, type Uri } from "./vscodeStandIn.js";

/** Brings a message of the host to a page. */
export type Post = (page: PageName, message: unknown) => Promise<void>;

export interface WebviewStandIn {
  /** What stands for a panel as well as for a view. */
  readonly view: object;
  /** The page's HTML as the host made it. */
  html(): string;
  /** A message from the page. */
  receive(message: unknown): void;
}

export const origin = "https://pages.test";

/** A webview whose resources lie under `origin` in place of the editor's scheme. */
export function webviewStandIn(page: PageName, post: Post): WebviewStandIn {
  const received = new EventEmitter<unknown>();
  const never = new EventEmitter<never>();
  const webview = {
    html: "",
    options: {},
    cspSource: origin,
    asWebviewUri: (uri: Uri) => `${origin}/${uri.path.split("/").slice(-2).join("/")}`,
    onDidReceiveMessage: received.event,
    postMessage: (message: unknown) => post(page, message).then(() => true),
  };
  return {
    view: {
      viewType: page === "panel" ? "selfDistillation.panel" : "selfDistillation.experiment",
      webview,
      visible: true,
      active: true,
      title: "",
      description: "",
      onDidChangeViewState: never.event,
      onDidChangeVisibility: never.event,
      onDidDispose: never.event,
      reveal: () => undefined,
      dispose: () => undefined,
    },
    html: () => webview.html,
    receive: (message) => {
      received.fire(message);
    },
  };
}
