import { html, nothing, type TemplateResult } from "lit";
import { symbolParts } from "../../../src/figures/symbols.js";

/** A letter of the papers with real subscripts. */
export function symbolText(symbol: string | undefined): TemplateResult | typeof nothing {
  if (symbol === undefined) return nothing;
  return html`<i class="symbol"
    >${symbolParts(symbol).map(({ text, subscript }) => (subscript ? html`<sub>${text}</sub>` : text))}</i
  >`;
}
