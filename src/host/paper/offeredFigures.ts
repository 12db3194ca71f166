import * as vscode from "vscode";
import type { Report } from "../../experiment/report.js";
import { figures } from "../../figures/catalogue/catalogue.js";
import { completeChoice, unavailable } from "../../figures/catalogue/entryChoice.js";
import type { FigureEntry } from "../../figures/catalogue/figureEntry.js";
import type { Choice, PickedChoice } from "../../figures/choice/choice.js";
import { plainSymbol } from "../../figures/symbols.js";
import { pick } from "../text/pick.js";

/** A figure that can be taken, and what is chosen of it. */
export interface OfferedFigure {
  readonly figure: string;
  readonly choice: PickedChoice;
}

interface Offer extends OfferedFigure {
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

export async function askOffered(offers: readonly Offer[], title: string): Promise<OfferedFigure | undefined> {
  const items = offers.map(({ entry, ...offered }) => ({ label: plainSymbol(entry.title), offered }));
  return (await pick(items, { title, placeHolder: vscode.l10n.t("Which figure?") }))?.offered;
}
