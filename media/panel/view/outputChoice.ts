import { html, nothing, type TemplateResult } from "lit";
import { outputName } from "../../../src/figures/outputName.js";
import type { ViewContext } from "../views/view.js";

/** Which output, or class, the figures of one output show. */
export function outputChoice({ report: { data }, arrangement, actions }: ViewContext): TemplateResult | typeof nothing {
  const { outputs } = data;
  if (outputs < 2) return nothing;
  return html`<label class="choice"
    >${data.classes === undefined ? "output" : "class"}
    <select
      aria-label="Output"
      @change=${(event: Event) => {
        actions.arrange({ output: (event.target as HTMLSelectElement).selectedIndex });
      }}
    >
      ${Array.from(
        { length: outputs },
        (_, i) =>
          html`<option ?selected=${i === Math.min(arrangement.output, outputs - 1)}>${outputName(data, i)}</option>`,
      )}
    </select></label
  >`;
}
