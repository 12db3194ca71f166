import { html, type TemplateResult } from "lit";
import { compareErrorsFigure } from "../../../src/figures/compare/compareErrorsFigure.js";
import { compareFitsFigure } from "../../../src/figures/compare/compareFitsFigure.js";
import { comparedFrames } from "../../../src/figures/compare/comparedFrames.js";
import { differencesTable } from "../../../src/figures/compare/differencesTable.js";
import { comparedWith } from "../../../src/figures/compare/comparedRun.js";
import { basisWeightsFigure } from "../../../src/figures/basisWeightsFigure.js";
import { colourBar } from "../view/keys.js";
import { dataTableView } from "../view/dataTable.js";
import { outputChoice } from "../view/outputChoice.js";
import { runsKey } from "../view/runsKey.js";
import type { FigurePlace, PanelView, ViewContext } from "./view.js";

/** Runs beside the one that is being worked on. */
export const compareView: PanelView = {
  id: "compare",
  title: "Compare",
  analyses: [],
  content(context) {
    const runs = comparedWith(context.compared, context.report);
    if (runs.length < 2) return { figures: [], above: invitation(context) };
    const { chosen, arrangement, look, frames, actions } = context;
    const fits = compareFitsFigure(runs, Math.max(0, chosen), arrangement.output);
    const errors = compareErrorsFigure(runs);
    const curves: FigurePlace[] = [
      ...(fits === undefined ? [] : [{ figure: fits, tools: outputChoice(context) } satisfies FigurePlace]),
      { figure: errors },
    ];
    const shared = comparedFrames(runs, frames);
    const weights = runs.map(({ name, report }, run): FigurePlace => {
      const figure = {
        ...basisWeightsFigure(report, shared, arrangement.weights, arrangement.scale),
        id: `compareWeights${run}`,
        title: name,
      };
      return { figure, gutter: colourBar(figure, look) };
    });
    return {
      above: html`<div class="compare-bar">
          ${runsKey(runs, look)}
          <button
            class="link"
            @click=${() => {
              actions.endComparison();
            }}
          >
            end comparison
          </button>
        </div>
        ${dataTableView("differences", differencesTable(runs), actions)}`,
      figures: [...curves, ...weights],
    };
  },
};

function invitation({ actions }: ViewContext): TemplateResult {
  return html`<section class="empty" data-state="nothing-compared">
    <h2>Nothing to compare yet</h2>
    <p>
      Runs are kept in the Runs view. Select two or more of them and choose Compare, or compare one with what you are
      working on: its fits, errors and weights then follow the sliders beside the kept run.
    </p>
    <p>
      <button
        class="plain"
        @click=${() => {
          actions.open("runs");
        }}
      >
        Show Runs
      </button>
    </p>
  </section>`;
}
