import type { nothing, TemplateResult } from "lit";
import { symbolsWithin } from "../../../src/figures/symbols.js";
import { symbolText } from "./symbolText.js";

/** A sentence whose letters of the papers, such as B_t or z_null, have real subscripts. */
export function inlineSymbols(text: string): (TemplateResult | string | typeof nothing)[] {
  return symbolsWithin(text).map((part, i) => (i % 2 === 1 ? symbolText(part) : part));
}
