import { html, type TemplateResult } from "lit";
import { dataSize } from "../model/dataSize.js";
import type { RowModel } from "../model/row.js";
import type { Actions } from "./actions.js";
import type { RowAttributes } from "./rowAttributes.js";

/** Inputs and labels are too many for a form: how many there are, and the way to them. */
export function dataControl(
  { field, label }: RowModel,
  { id, describedBy }: RowAttributes,
  actions: Actions,
): TemplateResult {
  return html`<span class="data-size"
    >${dataSize(field.value)} <span aria-hidden="true">·</span>
    <button
      type="button"
      class="link"
      id=${id}
      aria-label="edit in file: ${label}"
      aria-describedby=${describedBy}
      @click=${() => {
        actions.reveal(field.path);
      }}
    >
      edit<span class="roomy"> in file</span>
    </button></span
  >`;
}
