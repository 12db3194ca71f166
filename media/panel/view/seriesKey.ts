import { html, nothing, svg, type TemplateResult } from "lit";
import type { Series, XyFigure } from "../../../src/figures/figure.js";
import { lineStyle } from "../charts/lineStyle.js";
import { lowered } from "./lowered.js";

/** One entry for each series that does not look and read like another, and for each marker. */
export function seriesKey(figure: XyFigure): TemplateResult {
  const entries = figure.series.filter(
    ({ label, role, member }, i, all) =>
      all.findIndex((other) => other.label === label && other.role === role && other.member === member) === i,
  );
  return html`${entries.map((series) => html`<span>${seriesSwatch(series)}<span>${lowered(series.label)}</span></span>`)}${figure.markers.map(
    ({ label }) =>
      html`<span
        ><svg class="swatch" viewBox="0 0 18 10"><circle class="ring" cx="9" cy="5" r="4" /></svg>${label}</span
      >`,
  )}`;
}

/** The same beside the canvas, one below the other: for figures whose title leaves no room. */
export function sideKey(figure: XyFigure): TemplateResult {
  return html`<div class="side-key series">${seriesKey(figure)}</div>`;
}

/** A piece of the line as the canvas draws it. */
export function seriesSwatch(series: Pick<Series, "role" | "member" | "band">): TemplateResult {
  if (series.role === "share")
    return html`<svg class="swatch" viewBox="0 0 18 10"><rect class="bar" x="5" y="0" width="8" height="10" /></svg>`;
  const { dash, width, strong } = lineStyle(series);
  return html`<svg class="swatch long" viewBox="0 0 26 10">
    ${series.band === undefined ? nothing : svg`<rect class="band" x="0" y="1" width="26" height="8"/>`}
    <line
      class=${strong ? "strong" : ""}
      x1="0"
      x2="26"
      y1="5"
      y2="5"
      style="stroke-width: ${width}; stroke-dasharray: ${dash.length === 0 ? "none" : dash.join(" ")}"
    />
  </svg>`;
}
