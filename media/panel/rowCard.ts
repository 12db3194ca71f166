import { html, nothing, render, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import type { RowDetail } from "../../src/figures/basisFunctionFigure.js";
import type { XyFigure } from "../../src/figures/figure.js";
import type { Look } from "./charts/look.js";
import { XyChart } from "./charts/xyChart.js";
import { ChartSlot } from "./chartSlot.js";
import { symbolText } from "./view/symbolText.js";

/** What a row of a map stands for: its numbers, and its basis function as a small figure. */
export class RowCard {
  #box: HTMLElement | undefined;
  readonly #chart = new ChartSlot<XyFigure>(
    (canvas, figure, look) => new XyChart(canvas, figure, look, { choose: () => undefined, adjust: () => undefined }),
  );

  show(box: HTMLElement, detail: RowDetail, look: Look): void {
    if (this.#box !== box) this.hide();
    this.#box = box;
    // A canvas takes its size from its box when its chart is made.
    box.hidden = false;
    render(cardView(detail, this.#chart.attach), box);
    if (detail.figure !== undefined) this.#chart.update(detail.figure, -1, look);
  }

  hide(): void {
    if (this.#box === undefined) return;
    this.#box.hidden = true;
    render(nothing, this.#box);
    this.#box = undefined;
  }
}

function cardView(
  { k, facts, figure, note }: RowDetail,
  attach: (canvas: Element | undefined) => void,
): TemplateResult {
  return html`<div class="row-title">basis function ${symbolText("k")} = ${k}</div>
    <dl class="row-facts">
      ${facts.map(
        ({ symbol, text }) =>
          html`<div>
            <dt>${symbolText(symbol)}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${
      figure === undefined
        ? html`<p class="quiet">${note}</p>`
        : html`<div class="canvas-box"><canvas role="img" aria-label=${figure.summary} ${ref(attach)}></canvas></div>`
    }`;
}
