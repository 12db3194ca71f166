import type * as vscode from "vscode";

/** Longer texts take a noticeable time to read: they are read so many milliseconds after the last change. */
const [atOnceUpTo, idleDelayMs] = [100_000, 250];

/** Lets what follows a change of a document's text wait for the end of typing, where each reading of it takes long. */
export class QuietTyping implements vscode.Disposable {
  private readonly timers = new Map<string, NodeJS.Timeout>();

  /** Calls `act` at once for a short text, else once there has been no further change of it for a while. */
  after(document: Pick<vscode.TextDocument, "uri" | "isClosed" | "getText">, act: () => void): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    if (document.getText().length <= atOnceUpTo) {
      act();
      return;
    }
    this.timers.set(
      key,
      setTimeout(() => {
        this.timers.delete(key);
        if (!document.isClosed) act();
      }, idleDelayMs),
    );
  }

  dispose(): void {
    this.timers.forEach((timer) => {
      clearTimeout(timer);
    });
    this.timers.clear();
  }
}
