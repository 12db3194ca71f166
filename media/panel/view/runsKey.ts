import { html, type TemplateResult } from "lit";
import type { ComparedRun } from "../../../src/figures/compare/comparedRun.js";
import type { Look } from "../charts/look.js";
import { runLine } from "../charts/runLine.js";

/** Which line belongs to which run. */
export function runsKey(runs: readonly ComparedRun[], { theme }: Look): TemplateResult {
  return html`<div class="key runs-key">
    ${runs.map(({ name }, run) => {
      const { colour, dash } = runLine(theme, run);
      return html`<span
        ><svg class="swatch" viewBox="0 0 18 10">
          <line
            x1="0"
            x2="18"
            y1="5"
            y2="5"
            style="stroke: ${colour}; stroke-width: 2; stroke-dasharray: ${dash.join(" ")}"
          /></svg
        >${name}</span
      >`;
    })}
  </div>`;
}
