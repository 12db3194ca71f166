import { HOST_EXTENSION, type NotificationType } from "vscode-messenger-common";
import { Messenger } from "vscode-messenger-webview";

/** What VS Code keeps for a page while it is hidden; of unknown shape until decoded. */
export interface KeptState {
  read(): unknown;
  write(state: object): void;
}

/** The page's end of the line to the host. */
export interface HostLine {
  send<P>(type: NotificationType<P>, content: P): void;
  on<P>(type: NotificationType<P>, handle: (content: P) => void): void;
  readonly kept: KeptState;
}

/** Opens the line; once per page, because VS Code hands out its API once. */
export function connectToHost(): HostLine {
  const api = acquireVsCodeApi<object>();
  const messenger = new Messenger(api);
  messenger.start();
  return {
    send: (type, content) => {
      messenger.sendNotification(type, HOST_EXTENSION, content);
    },
    on: (type, handle) => {
      messenger.onNotification(type, handle);
    },
    kept: {
      read: () => api.getState(),
      write: (state) => {
        api.setState(state);
      },
    },
  };
}
