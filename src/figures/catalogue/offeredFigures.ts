import type { Report } from "../../experiment/report.js";
import type { Choice, PickedChoice } from "../choice/choice.js";
import { figures } from "./catalogue.js";
import { completeChoice, unavailable } from "./entryChoice.js";
import type { FigureEntry } from "./figureEntry.js";

/** A figure that can be taken, and what is chosen of it. */
export interface OfferedFigure {
  readonly figure: string;
  readonly choice: PickedChoice;
}

export interface Offer extends OfferedFigure {
  readonly entry: FigureEntry;
}

/**
 * The figures of a report with all its analyses, as the panel has them chosen; as they are until they are chosen where
 * that shows nothing.
 */
export function offeredFigures(report: Report, chosen: Choice): Offer[] {
  return figures.flatMap((entry) => {
    const choice = [chosen, {}].find(
      (each) => unavailable(entry, report, completeChoice(entry, each, chosen)) === undefined,
    );
    return choice === undefined ? [] : [{ entry, figure: entry.id, choice }];
  });
}
