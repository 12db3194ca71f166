import type { Uri } from "./uriStandIn.js";

/** A document whose positions are offsets. */
export class TextDocumentStandIn {
  version = 0;
  readonly isClosed = false;
  readonly isUntitled = false;
  private text = "";

  constructor(readonly uri: Uri) {}

  getText(): string {
    return this.text;
  }
  positionAt(offset: number): number {
    return offset;
  }
  replaceAll(text: string): void {
    this.version++;
    this.text = text;
  }
}
