import { html, nothing, type TemplateResult } from "lit";
import { axisFraction, axisValue } from "../../../src/figures/axis.js";
import { colourBarTicks } from "../../../src/figures/colourBarTicks.js";
import type { CellFigure, Series, XyFigure } from "../../../src/figures/figure.js";
import { colouredLooks } from "../../../src/figures/look/colouredLook.js";
import { roundColour } from "../../../src/figures/look/inks.js";
import type { Look } from "../charts/look.js";
import { ringSwatch, swatch } from "./swatches.js";
import { symbolText } from "./symbolText.js";

/** What the marks of a figure mean, in the order of its series; fits of several rounds share one entry. */
export function xyKey(figure: XyFigure, look: Look): TemplateResult {
  const fits = figure.series.filter(({ role }) => role === "fit");
  const looks = colouredLooks(figure, undefined, look.colours);
  const entry = (series: Series, i: number) =>
    series === fits[0]
      ? fitsEntry(fits, figure.rounds, look)
      : fits.includes(series)
        ? nothing
        : html`<span>${swatch(looks[i], look)}${keyText(series)}</span>`;
  return html`${figure.series.map(entry)}${figure.markers.map(
    ({ label }) => html`<span>${ringSwatch(look)}${label}</span>`,
  )}`;
}

function fitsEntry(fits: readonly Series[], rounds: number, look: Look): TemplateResult {
  return html`<span
    >${rampSwatch(
      fits.map(({ round }) => round ?? 0),
      rounds,
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
    ${ticks.map(({ value, label }) => {
      const height = (100 * axisFraction(figure.valueAxis, value)).toFixed(2);
      return html`<span class="bar-tick" style="bottom: ${height}%">${label}</span>`;
    })}
    ${zeroFrom < rowCount || figure.collapsed ? zeroSwatch(figure.quantity) : nothing}
  </div>`;
}

function zeroSwatch(quantity: CellFigure["quantity"]): TemplateResult {
  const [reason, name] =
    quantity === "weight"
      ? ["zero: beyond the rank, or after the collapse", "0"]
      : ["no weight: beyond the rank, or after the collapse", "B = 0"];
  return html`<span class="bar-zero" title=${reason}><span class="hatched"></span>${name}</span>`;
}

function rampSwatch(shown: readonly number[], rounds: number, { colours }: Look): TemplateResult {
  const parts = shown
    .map((round) => roundColour(colours, round, rounds))
    .map(
      (colour, i) =>
        `${colour} ${((100 * i) / shown.length).toFixed(1)}% ${((100 * (i + 1)) / shown.length).toFixed(1)}%`,
    );
  return html`<span
    class="ramp"
    ?data-single=${shown.length === 1}
    style="background: linear-gradient(to right, ${parts.join(", ")})"
  ></span>`;
}
