import { html, nothing, type TemplateResult } from "lit";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import { differencesTable } from "../../../src/figures/compare/differencesTable.js";
import { comparedWith } from "../../../src/figures/compare/comparedRun.js";
import { dataTableView } from "../view/dataTable.js";
import { outputChoice } from "../view/outputChoice.js";
import { runsKey } from "../view/runsKey.js";
import { comparedPlaces } from "./places.js";
import type { PanelView, ViewContext } from "./view.js";

/** Runs beside the one that is being worked on. */
export const compareView: PanelView = {
  view: figureViews.compare,
  content(context) {
    const runs = comparedWith(context.compared, context.report);
    if (runs.length < 2) return { figures: [], above: invitation(context) };
    const { look, actions } = context;
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
      // One key stands for all of them.
      figures: comparedPlaces(figureViews.compare, runs, context, {
        compareFits: () => ({ key: nothing, tools: outputChoice(context) }),
        compareErrors: () => ({ key: nothing }),
      }),
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
