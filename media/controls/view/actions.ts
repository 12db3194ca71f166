import type { PathStep } from "../../../src/experiment/issue.js";
import type { EditEvent } from "../model/edit.js";

export type Command = "illustrativeExample" | "newExperiment" | "showPanel" | "run" | "cancel";

/** What the drawn page can ask for. */
export interface Actions {
  edit(event: EditEvent): void;
  reveal(path: readonly PathStep[]): void;
  command(command: Command): void;
  collapse(group: string, collapsed: boolean): void;
  scroll(top: number): void;
}
