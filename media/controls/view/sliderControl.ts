import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RowModel, SliderModel } from "../model/row.js";
import { lastPosition } from "../model/sliderScale.js";
import type { Actions } from "./actions.js";
import { keySteps } from "./keys.js";
import type { RowAttributes } from "./rowAttributes.js";
import { scaleMarksView, trackView } from "./scaleMarksView.js";

/** The slider, over a track that marks what the tolerance means. */
export function sliderControl(
  row: RowModel,
  slider: SliderModel,
  { id, describedBy, disabled, invalid }: RowAttributes,
  actions: Actions,
): TemplateResult {
  const { field, label, hint } = row;
  const { scale } = slider;
  return html`<div class="slider-box ${hint === undefined ? "" : "marked"}">
    ${trackView(slider)}
    <input
      class="range"
      id="${id}-slider"
      type="range"
      min="0"
      max=${lastPosition}
      step="1"
      .value=${live(String(slider.position))}
      aria-label="${label} slider"
      aria-valuetext=${slider.valueText}
      aria-describedby=${describedBy}
      aria-invalid=${invalid ? "true" : nothing}
      ?disabled=${disabled}
      @pointerdown=${() => {
        actions.edit({ kind: "grab", field, scale });
      }}
      @input=${(event: InputEvent) => {
        actions.edit({
          kind: "slide",
          field,
          scale,
          position: Number((event.currentTarget as HTMLInputElement).value),
        });
      }}
      @change=${() => {
        actions.edit({ kind: "finish" });
      }}
      @pointerup=${() => {
        actions.edit({ kind: "finish" });
      }}
      @pointercancel=${() => {
        actions.edit({ kind: "finish" });
      }}
      @blur=${() => {
        actions.edit({ kind: "finish" });
      }}
      @keydown=${(event: KeyboardEvent) => {
        const steps = keySteps(event.key, "all");
        if (event.key === "Escape") actions.edit({ kind: "escape" });
        if (steps === undefined) return;
        event.preventDefault();
        actions.edit({ kind: "step", field, scale, steps });
      }}
      @keyup=${(event: KeyboardEvent) => {
        if (keySteps(event.key, "all") !== undefined) actions.edit({ kind: "finish" });
      }}
    />
    ${hint === undefined ? nothing : scaleMarksView(slider, hint, `${id}-hint`)}
  </div>`;
}
