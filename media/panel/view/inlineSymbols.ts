import type { nothing, TemplateResult } from "lit";
import { symbolText } from "./symbolText.js";

const symbols = /(\p{L}_(?:\{[^}]*\}|\p{L}+|\d+))/u;

/** A sentence whose letters of the papers, such as B_t or z_null, have real subscripts. */
export function inlineSymbols(text: string): (TemplateResult | string | typeof nothing)[] {
  return text
    .split(symbols)
    .map((part, i) => (i % 2 === 1 ? symbolText(part.replace(/_(\p{L}{2,})$/u, "_{$1}")) : part));
}
