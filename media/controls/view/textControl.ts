import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RowModel } from "../model/row.js";
import { scaleOver } from "../model/sliderRange.js";
import { steppedValue } from "../model/sliderScale.js";
import type { Actions } from "./actions.js";
import { keySteps } from "./keys.js";
import type { RowAttributes } from "./rowAttributes.js";

/** A typed number or formula. */
export function textControl(
  row: RowModel,
  { id, describedBy, disabled, invalid }: RowAttributes,
  actions: Actions,
): TemplateResult {
  const { field, label } = row;
  const numeric = field.type !== "text";
  return html`<input
    class="text ${numeric ? "numeric" : "formula"}"
    id=${id}
    type="text"
    inputmode=${numeric ? "decimal" : "text"}
    autocomplete="off"
    spellcheck="false"
    aria-label=${label}
    aria-describedby=${describedBy}
    aria-invalid=${invalid ? "true" : nothing}
    placeholder=${field.optional ? "none" : nothing}
    title=${numeric ? nothing : row.text}
    ?disabled=${disabled}
    .value=${live(row.text)}
    @input=${(event: InputEvent) => {
      actions.edit({ kind: "type", field, text: (event.currentTarget as HTMLInputElement).value });
    }}
    @blur=${() => {
      actions.edit({ kind: "finish" });
    }}
    @keydown=${(event: KeyboardEvent) => {
      pressed(event, row, actions);
    }}
  />`;
}

function pressed(event: KeyboardEvent, { field, text, slider }: RowModel, actions: Actions): void {
  if (event.key === "Enter") actions.edit({ kind: "enter" });
  else if (event.key === "Escape") actions.edit({ kind: "escape" });
  else if (field.type === "number" || field.type === "integer") {
    const steps = keySteps(event.key, "vertical");
    if (steps === undefined || !Number.isFinite(Number(text))) return;
    event.preventDefault();
    const { minimum = -Infinity, maximum = Infinity } = field.limits;
    const scale = slider?.scale ?? scaleOver(field, { minimum, maximum });
    const value = Math.min(
      maximum,
      Math.max(
        minimum,
        steppedValue(
          { ...scale, minimum: Math.min(scale.minimum, Number(text)), maximum: Math.max(scale.maximum, Number(text)) },
          Number(text),
          steps,
        ),
      ),
    );
    actions.edit({ kind: "type", field, text: String(value) });
  }
}
