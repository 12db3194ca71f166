import { html, type TemplateResult } from "lit";
import { boundsTable } from "../../../src/figures/boundsTable.js";
import { formatFull, formatNumber } from "../../../src/figures/format.js";
import { formatRoundCount } from "../../../src/figures/quantities.js";
import { tableToText } from "../../../src/figures/table.js";
import type { Bound } from "../../../src/theory/bounds/bound.js";
import type { Actions } from "../actions.js";
import { hypothesesView } from "./hypotheses.js";
import { iconButton } from "./iconButton.js";

/** Every bound on N: value beside truth, with the hypotheses that hold and the one that fails. */
export function boundsTableView(
  statements: readonly Bound[],
  emphasised: readonly string[],
  actions: Actions,
): TemplateResult {
  return html`<section class="table bounds" id="bounds" aria-label="Bounds on the number of rounds">
    <div class="table-bar">
      <span>Bounds on the number of rounds <i class="symbol">N</i></span> ${iconButton(
        "copy",
        "Copy table: Bounds on the number of rounds",
        () => {
          actions.copy(tableToText(boundsTable(statements)), "Bounds on the number of rounds");
        },
      )}
    </div>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Table of bounds">
      <table>
        <caption class="visually-hidden">
          Bounds on the number of rounds
        </caption>
        <thead>
          <tr>
            ${["bound", "statement", "value", "truth", "slack", "hypotheses", "source"].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${statements.map((bound) => row(bound, emphasised.includes(bound.id)))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row(bound: Bound, emphasised: boolean): TemplateResult {
  const sign = bound.side === "lower" ? "≥" : "≤";
  return html`<tr data-bound=${bound.id} ?data-emphasised=${emphasised}>
    <th scope="row">${bound.name}</th>
    <td class="statement">${bound.statement}</td>
    <td class="number" title=${formatFull(bound.value)}>
      ${bound.value === null ? "–" : `${sign} ${formatNumber(bound.value)}`}
    </td>
    <td class="number">${formatRoundCount(bound.truth)}</td>
    <td class="number" title=${formatFull(bound.slack)}>${formatNumber(bound.slack)}</td>
    <td>${hypothesesView(bound.hypotheses)}</td>
    <td class="quiet">${bound.source}</td>
  </tr>`;
}
