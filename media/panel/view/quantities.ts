import { html, nothing, type TemplateResult } from "lit";
import { quantities } from "../../../src/figures/quantities.js";
import type { Report } from "../../../src/experiment/report.js";
import type { Actions } from "../actions.js";
import { symbolText } from "./symbolText.js";

/** The numbers above the figures, shortened; hovering shows and clicking copies all digits. */
export function quantitiesView(report: Report, actions: Actions): TemplateResult {
  return html`<dl class="quantities" aria-label="Quantities">
    ${quantities(report).map(
      (quantity) =>
        html` <div class="quantity" data-name=${quantity.id} title="${quantity.name}: ${quantity.full} (click to copy)">
          <dt aria-label=${quantity.name}>${symbolText(quantity.symbol)}</dt>
          <dd>
            <button
              class="value"
              data-quantity=${quantity.id}
              data-value=${quantity.value}
              @click=${() => {
                actions.copy(quantity.value, quantity.name);
              }}
            >
              ${quantity.text}</button
            >${quantity.note === undefined ? nothing : html` <span class="unit">${quantity.note}</span>`}
          </dd>
        </div>`,
    )}
  </dl>`;
}
