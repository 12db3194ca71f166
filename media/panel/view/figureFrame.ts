import { html, nothing, type TemplateResult } from "lit";
import { ref, type Ref, type RefOrCallback } from "lit/directives/ref.js";
import type { Figure } from "../../../src/figures/figure.js";
import type { Actions } from "../actions.js";
import { dataTableView } from "./dataTable.js";
import { symbolText } from "./symbolText.js";

export interface FrameParts {
  readonly figure: Figure;
  readonly canvas: RefOrCallback<HTMLCanvasElement> | Ref<HTMLCanvasElement>;
  readonly tableOpen: boolean;
  /** Row and column among two columns, and place among one. */
  readonly at: { readonly row: number; readonly column: number; readonly index: number };
  readonly wide?: boolean;
  readonly emphasised?: boolean;
  readonly key?: TemplateResult | typeof nothing;
  readonly tools?: TemplateResult | typeof nothing;
  /** Beside the canvas, on its right. */
  readonly gutter?: TemplateResult | typeof nothing;
}

/** A figure's box: title, key, switches, canvas, and on demand the table behind it. */
export function figureFrame({ figure, canvas, tableOpen, at, wide = false, emphasised = false, key = nothing, tools = nothing, gutter = nothing }: FrameParts, actions: Actions): TemplateResult {
  const table = `table-${figure.id}`;
  return html`<div class="figure-group" data-figure=${figure.id} ?data-wide=${wide} style="--row: ${at.row}; --column: ${at.column}; --index: ${at.index}"><section class="figure" ?data-emphasised=${emphasised} aria-labelledby="title-${figure.id}">
    <div class="figure-bar">
      <h2 id="title-${figure.id}">${figure.title} ${symbolText(figure.symbol)}</h2>
      <div class="key" ?data-none=${key === nothing}>${key}</div>
      ${tools}
      <button class="link" aria-label="Table behind ${figure.title}" aria-expanded=${tableOpen} aria-controls=${table}
        @click=${() => { actions.toggleTable(figure.id); }}>table</button>
    </div>
    <div class="plot">
      <div class="canvas-box"><canvas role="img" aria-label=${figure.summary} ${ref(canvas as RefOrCallback)}></canvas></div>
      ${gutter}
    </div>
  </section>
  ${tableOpen ? dataTableView(table, figure.table(), actions) : html`<div id=${table} hidden></div>`}</div>`;
}
