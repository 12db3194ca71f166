import { Messenger } from "vscode-messenger";
import { HOST_EXTENSION, type Message } from "vscode-messenger-common";
import { printableLine } from "../experiment/printable.js";
import { decodeMessage, type PageName } from "../messages/decodeMessage.js";

/**
 * The host's end of the line to one page. What a page sends is of unknown make: only what its schemas read comes
 * through, addressed to the host. Each page has a line of its own, so that none can speak to another or in its name.
 */
export class PageMessenger extends Messenger {
  private readonly told = new Set<string>();

  /** @param tell where it is noted, once for each kind, that a message was dropped */
  constructor(
    private readonly page: PageName,
    private readonly tell: (fault: string) => void,
  ) {
    super();
  }

  /** Drops a message, for a reason that only the host knows. */
  refuse(method: string, fault: string): void {
    if (this.told.has(method)) return;
    this.told.add(method);
    this.tell(printableLine(`${this.page}: message ${method} dropped: ${fault}`).slice(0, 500));
  }

  protected override async processMessage(
    raw: Message,
    respond: (response: Message) => Thenable<boolean>,
  ): Promise<void> {
    const decoded = decodeMessage(this.page, raw);
    if (!decoded.ok) {
      this.refuse(decoded.method ?? "of no known kind", decoded.fault);
      return;
    }
    const { method, content } = decoded;
    const message = { method, params: content, receiver: HOST_EXTENSION };
    await super.processMessage(message, respond);
  }
}
