import type { nothing, TemplateResult } from "lit";
import { symbolText } from "./symbolText.js";

/** S_B and t_low with real subscripts, within a text that may hold names which users gave. */
export function lowered(text: string): (TemplateResult | string | typeof nothing)[] {
  return text.split(/(S_B|t_low)/).map((part, i) => (i % 2 === 1 ? symbolText(part) : part));
}
