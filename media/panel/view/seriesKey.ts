import { html, type TemplateResult } from "lit";
import type { XyFigure } from "../../../src/figures/figure.js";
import { colouredLooks } from "../../../src/figures/look/colouredLook.js";
import type { Look } from "../charts/look.js";
import { lowered } from "./lowered.js";
import { ringSwatch, swatch } from "./swatches.js";

/** One entry for each series that does not look and read like another, and for each marker. */
export function seriesKey(figure: XyFigure, look: Look): TemplateResult {
  const looks = colouredLooks(figure, undefined, look.colours);
  const entries = figure.series
    .map((series, i) => ({ series, drawn: looks[i] }))
    .filter(
      ({ series: { label, role, member } }, i, all) =>
        all.findIndex(
          ({ series: other }) => other.label === label && other.role === role && other.member === member,
        ) === i,
    );
  return html`${entries.map(
    ({ series, drawn }) =>
      html`<span>${swatch(drawn, look, series.band !== undefined)}<span>${lowered(series.label)}</span></span>`,
  )}${figure.markers.map(({ label }) => html`<span>${ringSwatch(look)}${label}</span>`)}`;
}

/** The same beside the canvas, one below the other: for figures whose title leaves no room. */
export function sideKey(figure: XyFigure, look: Look): TemplateResult {
  return html`<div class="side-key series">${seriesKey(figure, look)}</div>`;
}
