import { html, type TemplateResult } from "lit";
import type { Hypothesis } from "../../../src/theory/bounds/bound.js";

/** Each hypothesis with a mark that does not depend on colour. */
export function hypothesesView(hypotheses: readonly Hypothesis[]): TemplateResult {
  if (hypotheses.length === 0) return html`<div class="hypothesis quiet">no hypotheses</div>`;
  return html`${hypotheses.map(
    ({ text, holds }) =>
      html`<div class="hypothesis" data-holds=${holds}>
        <span class="codicon codicon-${holds ? "check" : "close"}" aria-hidden="true"></span
        ><span class="visually-hidden">${holds ? "holds" : "fails"}: </span>${text}
      </div>`,
  )}`;
}
