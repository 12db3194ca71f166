import { html, nothing, type TemplateResult } from "lit";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import { rowDetail } from "../../../src/figures/basisFunctionFigure.js";
import { floorOf, sparsityStatement } from "../../../src/figures/sparsityMap.js";
import { figureNote } from "../view/figureNote.js";
import { inlineSymbols } from "../view/inlineSymbols.js";
import { colourBar } from "../view/keys.js";
import { switchView } from "../view/switch.js";
import { placesOf } from "./places.js";
import type { PanelView, ViewContext } from "./view.js";

/** How few basis functions are left after each round, and how few the theorem allows. */
export const sparsityView: PanelView = {
  view: figureViews.sparsity,
  analyses: ["basisFunctions"],
  content(context) {
    const { report, choice, look, chosen } = context;
    return {
      above: html`<p class="view-statement">${inlineSymbols(sparsityStatement(report, chosen))}</p>`,
      figures: placesOf(figureViews.sparsity, context, {
        sparsityMap: (figure) => ({
          tools: mapSwitches(context),
          gutter: html`${figure.kind === "cells" ? colourBar(figure, look) : nothing}${silentNote(context)}`,
          row: (k) => rowDetail(report, k, chosen, choice.output),
        }),
        sparsityIndex: (figure) => ({
          gutter:
            figure.kind === "xy" && figure.series.length === 0 && report.rounds.length > 0
              ? figureNote(figure.summary)
              : nothing,
        }),
      }),
    };
  },
};

function mapSwitches({ arrangement: { cells, floor }, actions }: ViewContext): TemplateResult {
  return html` ${switchView(
    "cells",
    "Cells",
    [
      { value: "weight", text: "weight", label: "Weight B_t[k]" },
      { value: "ratio", text: "ratio", label: "Ratio to the largest weight, B_t[1]/B_t[k]" },
      { value: "floor", text: "floor", label: "What the ratio is at least" },
      { value: "slack", text: "slack", label: "How many times the ratio is larger than its floor" },
    ],
    cells,
    (mode) => {
      actions.arrange({ cells: mode });
    },
  )}
  ${
    cells === "floor" || cells === "slack"
      ? switchView(
          "floor",
          "Floor",
          [
            { value: "paper", text: "paper", label: "Floor of the paper, from r₀" },
            { value: "decreasing", text: "sharper", label: "Sharper floor, from √(r₀² − i)" },
          ],
          floor,
          (id) => {
            actions.arrange({ floor: id });
          },
        )
      : nothing
  }`;
}

/** Over the empty map of a floor that says nothing. */
function silentNote({
  report: { sparsity, rounds },
  arrangement: { cells, floor },
}: ViewContext): TemplateResult | typeof nothing {
  if (sparsity === undefined || rounds.length === 0 || (cells !== "floor" && cells !== "slack")) return nothing;
  const { values, hypotheses } = floorOf(sparsity.ratios.floors, floor);
  const failing = hypotheses.find(({ holds }) => !holds);
  return values !== null
    ? nothing
    : html`<p class="collapsed-note beside-bar" role="note">
        <span
          >The paper’s floor says nothing here: a hypothesis fails, “${failing?.text}”. The sharper floor goes on from
          t&nbsp;=&nbsp;1.</span
        >
      </p>`;
}
