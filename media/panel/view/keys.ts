import { html, nothing, type TemplateResult } from "lit";
import { axisFraction, axisValue } from "../../../src/figures/axis.js";
import { colourBarTicks } from "../../../src/figures/colourBarTicks.js";
import type { CellFigure, Series, SeriesRole, XyFigure } from "../../../src/figures/figure.js";
import { colourOfRound, type Look } from "../charts/look.js";
import { swatchOf } from "./swatches.js";
import { symbolText } from "./symbolText.js";

/** What the marks of a figure mean, in the order of its series; fits of several rounds share one entry. */
export function xyKey(figure: XyFigure, look: Look): TemplateResult {
  const fits = figure.series.filter(({ role }) => role === "fit");
  const alone = figure.series.some(({ role }) => role === "identity");
  return html` ${figure.series.map((series) => (series === fits[0] ? fitsEntry(fits, figure.columns, look) : fits.includes(series) ? nothing : html`<span>${swatchOf(series.role as Exclude<SeriesRole, "fit">, alone)}${keyText(series)}</span>`))}
  ${figure.markers.map(
    ({ label }) =>
      html`<span
        ><svg class="swatch" viewBox="0 0 18 10"><circle class="ring" cx="9" cy="5" r="4" /></svg>${label}</span
      >`,
  )}`;
}

function fitsEntry(fits: readonly Series[], columns: number, look: Look): TemplateResult {
  return html`<span
    >${rampSwatch(
      fits.map(({ round }) => round ?? 0),
      columns,
      look,
    )}${keyText(fits[0])}${fits.length > 1 ? html`…${keyText(fits[fits.length - 1])}` : nothing}</span
  >`;
}

function keyText({ symbol, short, label }: Series): TemplateResult | string | typeof nothing {
  return symbol === undefined ? (short ?? label) : symbolText(symbol);
}

/** The colours of a map, from the smallest value shown to the largest. */
export function colourBar(figure: CellFigure, look: Look): TemplateResult {
  const stops = Array.from({ length: 17 }, (_, i) => look.cells[figure.quantity](i / 16)).join(", ");
  const { rowCount, zeroFrom, valueAxis } = figure;
  const ticks = colourBarTicks(figure);
  const [from, to] = valueAxis.domain.map((value) => axisValue(valueAxis, value));
  const scale = valueAxis.scale === "log" || valueAxis.exponents === true ? "logarithmic" : "linear";
  return html`<div
    class="colour-bar"
    role="img"
    aria-label="Colours of ${figure.quantity === "weight" ? "weights" : figure.quantity} from ${from} to ${to}, ${scale}"
  >
    <div class="bar" style="background-image: linear-gradient(to top, ${stops})"></div>
    ${ticks.map(({ value, label }) => html`<span class="bar-tick" style="bottom: ${(100 * axisFraction(figure.valueAxis, value)).toFixed(2)}%">${label}</span>`)}
    ${zeroFrom < rowCount || figure.collapsed ? html`<span class="bar-zero" title=${figure.quantity === "weight" ? "zero: beyond the rank, or after the collapse" : "no weight: beyond the rank, or after the collapse"}><span class="hatched"></span>${figure.quantity === "weight" ? "0" : "B = 0"}</span>` : nothing}
  </div>`;
}

function rampSwatch(rounds: readonly number[], columns: number, look: Look): TemplateResult {
  const colours = rounds.map((round) => colourOfRound(look, round, columns));
  const parts = colours.map(
    (colour, i) =>
      `${colour} ${((100 * i) / colours.length).toFixed(1)}% ${((100 * (i + 1)) / colours.length).toFixed(1)}%`,
  );
  return html`<span
    class="ramp"
    ?data-single=${rounds.length === 1}
    style="background: linear-gradient(to right, ${parts.join(", ")})"
  ></span>`;
}
