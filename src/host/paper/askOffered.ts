import * as vscode from "vscode";
import type { Offer, OfferedFigure } from "../../figures/catalogue/offeredFigures.js";
import { plainSymbol } from "../../figures/symbols.js";
import { pick } from "../text/pick.js";

export async function askOffered(offers: readonly Offer[], title: string): Promise<OfferedFigure | undefined> {
  const items = offers.map(({ entry, figure, choice }) => ({
    label: plainSymbol(entry.title),
    offered: { figure, choice },
  }));
  return (await pick(items, { title, placeHolder: vscode.l10n.t("Which figure?") }))?.offered;
}
