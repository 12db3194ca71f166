import type { Report } from "../experiment/report.js";
import type { PanelResult, PanelSnapshot } from "./panel.js";

/** At the host: of snapshots that follow each other, only the first with a report holds it. */
export class ResultSender {
  private sent: Report | undefined;

  /** The page has nothing: it is new. */
  forget(): void {
    this.sent = undefined;
  }

  shortened(snapshot: PanelSnapshot): PanelSnapshot {
    const { result, ...rest } = snapshot;
    const isSent = result !== undefined && result.report === this.sent;
    this.sent = result?.report;
    return isSent ? { ...rest, sameResult: { stale: result.stale } } : snapshot;
  }
}

/** In the page: puts the result back. */
export class ResultReceiver {
  private last: PanelResult | undefined;

  completed(snapshot: PanelSnapshot): PanelSnapshot {
    const { sameResult, ...rest } = snapshot;
    if (sameResult !== undefined && this.last !== undefined)
      return { ...rest, result: { ...this.last, ...sameResult } };
    this.last = snapshot.result;
    return snapshot;
  }
}
