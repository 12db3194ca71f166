import { html, nothing, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import type { SliderModel } from "../model/row.js";
import type { ScaleLabel } from "../model/scaleMarks.js";
import { lastPosition } from "../model/sliderScale.js";
import type { Hint } from "../model/toleranceHint.js";
import { icon } from "./icon.js";

/** The rail behind a slider: filled up to the value, or with the band where the tolerance means something. */
export function trackView({ marks, position }: SliderModel): TemplateResult {
  const filled =
    marks === undefined
      ? { left: "0", width: percent(position / lastPosition) }
      : { left: percent(marks.band.start), width: percent(marks.band.end - marks.band.start) };
  return html`<div class="track" aria-hidden="true">
    <div class="rail"></div>
    <div class="fill ${marks === undefined ? "" : "band"}" style=${styleMap(filled)}></div>
    ${marks?.ticks.map((at) => html`<div class="tick" style=${styleMap({ left: percent(at) })}></div>`)}
  </div>`;
}

/**
 * Below the slider: N over the scale, the band's ends, and where the value stands. The lines stay when they are empty.
 */
export function scaleMarksView({ marks }: SliderModel, hint: Hint, hintId: string): TemplateResult {
  return html`<div class="scale rounds" aria-hidden="true">${marks?.rounds.map(label)}</div>
    <div class="scale ends" aria-hidden="true">${marks?.ends.map(label)}</div>
    <div class="hint ${hint.outside ? "outside" : ""}" id=${hintId} title=${hint.text}>
      ${hint.outside ? icon("warning") : nothing} ${hint.text}
    </div>`;
}

function label({ at, text, current = false }: ScaleLabel): TemplateResult {
  return html`<span class=${current ? "current" : ""} style=${styleMap({ left: percent(at) })}>${text}</span>`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
