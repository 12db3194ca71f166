import { html, nothing, type TemplateResult } from "lit";
import { formatFull, formatNumber } from "../../../src/figures/format.js";
import { tableToText, type DataTable, type TableValue } from "../../../src/figures/table.js";
import type { Actions } from "../actions.js";
import { tableExtract } from "../model/tableExtract.js";
import { iconButton } from "./iconButton.js";
import { symbolText } from "./symbolText.js";

export function dataTableView(id: string, table: DataTable, actions: Actions): TemplateResult {
  const { caption } = table;
  const { columns, rows, note } = tableExtract(table);
  return html`<div class="table" id=${id}>
    <div class="table-bar">
      <span>${caption}${note}</span>
      ${iconButton("copy", `Copy table: ${caption}`, () => {
        actions.copy(tableToText(table), caption);
      })}
    </div>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${caption}>
      <table>
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ name, symbol }) => html`<th scope="col">${name} ${symbolText(symbol)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map(cell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length === 0 ? html`<p class="quiet">No rounds, hence no rows.</p>` : nothing}
  </div>`;
}

function cell(value: TableValue): TemplateResult {
  return typeof value === "string"
    ? html`<td>${value}</td>`
    : html`<td class="number" title=${formatFull(value)}>${formatNumber(value)}</td>`;
}
