import { html, type TemplateResult } from "lit";

/** S_B and t_low within a text, with real subscripts. */
export function lowered(text: string): (TemplateResult | string)[] {
  return text.split(/(S_B|t_low)/).map((part) => {
    const [letter, index] = part.split("_");
    return part === "S_B" || part === "t_low" ? html`<i class="symbol">${letter}<sub>${index}</sub></i>` : part;
  });
}
