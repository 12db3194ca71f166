import { html } from "lit";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import { theoremSheet } from "../../../src/figures/theoremSheet.js";
import { theoremTable } from "../../../src/figures/theoremTable.js";
import { tableToText } from "../../../src/figures/table.js";
import { iconButton } from "../view/iconButton.js";
import { theoremCardView } from "../view/theoremCard.js";
import type { PanelView } from "./view.js";

/** Every statement on the problem at hand, a card each. */
export const theoremsView: PanelView = {
  view: figureViews.theorems,
  analyses: ["theorems"],
  content({ report, ranges, formulas, actions }) {
    const groups = theoremSheet(report, ranges.frames.strip);
    const copy = () => {
      actions.copy(tableToText(theoremTable(report)), "Theorem sheet");
    };
    return {
      figures: [],
      above: html`<div class="sheet">
        ${groups.map(
          ({ id, title, cards }, i) =>
            html`<section class="sheet-group" aria-labelledby="sheet-${id}">
              <div class="sheet-heading">
                <h2 id="sheet-${id}">${title}</h2>
                ${i === 0 ? iconButton("copy", "Copy table: Theorem sheet", copy) : ""}
              </div>
              <div class="cards">${cards.map((card) => theoremCardView(card, formulas, actions))}</div>
            </section>`,
        )}
      </div>`,
    };
  },
};
