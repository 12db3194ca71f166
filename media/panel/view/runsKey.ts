import { html, type TemplateResult } from "lit";
import type { ComparedRun } from "../../../src/figures/compare/comparedRun.js";
import { coloured } from "../../../src/figures/look/colouredLook.js";
import { runLook } from "../../../src/figures/look/seriesLook.js";
import type { Look } from "../charts/look.js";
import { swatch } from "./swatches.js";

/** Which line belongs to which run. */
export function runsKey(runs: readonly ComparedRun[], look: Look): TemplateResult {
  return html`<div class="key runs-key">
    ${runs.map(({ name }, run) => html`<span>${swatch(coloured(runLook(run), look.colours), look)}${name}</span>`)}
  </div>`;
}
