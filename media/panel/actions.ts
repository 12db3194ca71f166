import type { PanelOpening } from "../../src/messages/panel.js";
import type { PathStep } from "../../src/experiment/issue.js";
import type { Evidence } from "../../src/statements/evidence.js";
import type { Arrangement } from "./model/arrangement.js";

/** What the views can ask for. */
export interface Actions {
  arrange(change: Partial<Omit<Arrangement, "version">>): void;
  chooseRound(round: number): void;
  togglePlay(): void;
  toggleNotes(): void;
  toggleTable(figure: string): void;
  copy(text: string, what: string): void;
  reveal(path: readonly PathStep[]): void;
  /** Shows where a statement is seen to hold; the card it was asked from is where the sheet is taken up again. */
  showEvidence(evidence: Evidence, card: string): void;
  beginStudy(): void;
  cancelStudy(): void;
  cancel(): void;
  runAgain(): void;
  open(what: PanelOpening): void;
  endComparison(): void;
}
