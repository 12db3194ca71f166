import { html, type TemplateResult } from "lit";

/** A sentence in the middle of a figure that has nothing to draw. */
export function figureNote(text: string): TemplateResult {
  return html`<p class="collapsed-note" role="note"><span>${text}</span></p>`;
}
