import type { PanelOpening } from "../../src/messages/panel.js";
import type { PathStep } from "../../src/experiment/issue.js";
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
  beginStudy(): void;
  cancelStudy(): void;
  cancel(): void;
  runAgain(): void;
  open(what: PanelOpening): void;
  endComparison(): void;
}
