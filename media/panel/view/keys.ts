import { html, nothing, type TemplateResult } from "lit";
import { axisFraction } from "../../../src/figures/axis.js";
import { colourBarTicks } from "../../../src/figures/colourBarTicks.js";
import type { CellFigure, XyFigure } from "../../../src/figures/figure.js";
import { formatNumber } from "../../../src/figures/format.js";
import { colourOfRound, type Look } from "../charts/look.js";

/** What the marks of a figure mean. */
export function xyKey(figure: XyFigure, look: Look): TemplateResult {
  const has = (role: string) => figure.series.some((series) => series.role === role);
  const fits = figure.series.flatMap(({ role, round }) => role === "fit" && round !== undefined ? [round] : []);
  return html`
    ${has("data") ? html`<span><svg class="swatch" viewBox="0 0 18 10"><circle class="data" cx="9" cy="5" r="3"/></svg>data</span>` : nothing}
    ${has("trainError") || has("trainAccuracy") ? html`<span>${lineSwatch("strong")}on labels y₀</span>` : nothing}
    ${has("truthError") ? html`<span>${lineSwatch("dashed")}on truth</span>` : nothing}
    ${has("testError") || has("testAccuracy") ? html`<span>${lineSwatch("dotted")}held out</span>` : nothing}
    ${figure.markers.map(({ label }) => html`<span><svg class="swatch" viewBox="0 0 18 10"><circle class="ring" cx="9" cy="5" r="4"/></svg>${label}</span>`)}
    ${has("truth") ? html`<span>${has("identity") ? crossSwatch : lineSwatch("dashed")}truth</span>` : nothing}
    ${has("identity") ? html`<span>${lineSwatch("dotted")}f = y₀</span>` : nothing}
    ${fits.length === 0 ? nothing : html`<span>${rampSwatch(fits, figure.columns, look)}<i class="symbol">f<sub>0</sub></i>${fits.length > 1 ? html`…<i class="symbol">f<sub>${fits[fits.length - 1]}</sub></i>` : nothing}</span>`}`;
}

/** The colours of the weights, from the smallest shown to 1. */
export function colourBar(figure: CellFigure, look: Look): TemplateResult {
  const stops = Array.from({ length: 17 }, (_, i) => look.weights(i / 16)).join(", ");
  const { rowCount, zeroFrom } = figure;
  const ticks = colourBarTicks(figure);
  return html`<div class="colour-bar" role="img" aria-label="Colours of weights from ${formatNumber(figure.valueAxis.domain[0])} to 1, ${figure.valueAxis.scale === "log" ? "logarithmic" : "linear"}">
    <div class="bar" style="background: linear-gradient(to top, ${stops})"></div>
    ${ticks.map(({ value, label }) => html`<span class="bar-tick" style="bottom: ${(100 * axisFraction(figure.valueAxis, value)).toFixed(2)}%">${label}</span>`)}
    ${zeroFrom < rowCount || figure.collapsed ? html`<span class="bar-zero" title="zero: beyond the rank, or after the collapse"><span class="hatched"></span>0</span>` : nothing}
  </div>`;
}

function rampSwatch(rounds: readonly number[], columns: number, look: Look): TemplateResult {
  const colours = rounds.map((round) => colourOfRound(look, round, columns));
  const parts = colours.map((colour, i) => `${colour} ${(100 * i / colours.length).toFixed(1)}% ${(100 * (i + 1) / colours.length).toFixed(1)}%`);
  return html`<span class="ramp" style="background: linear-gradient(to right, ${parts.join(", ")})"></span>`;
}

const crossSwatch = html`<svg class="swatch" viewBox="0 0 18 10"><path class="cross" d="M6 2 L12 8 M12 2 L6 8"/></svg>`;

function lineSwatch(kind: "strong" | "dashed" | "dotted"): TemplateResult {
  return html`<svg class="swatch" viewBox="0 0 18 10"><line class=${kind} x1="0" x2="18" y1="5" y2="5"/></svg>`;
}
