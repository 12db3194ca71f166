import { html, nothing, type TemplateResult } from "lit";
import { allFigures } from "../../../src/figures/allFigures.js";
import type { XyFigure } from "../../../src/figures/figure.js";
import { colouredLooks } from "../../../src/figures/look/colouredLook.js";
import type { Look } from "../charts/look.js";
import { colourBar, xyKey } from "../view/keys.js";
import { measureSwitch } from "../view/measureSwitch.js";
import { outputChoice } from "../view/outputChoice.js";
import { swatch } from "../view/swatches.js";
import { switchView } from "../view/switch.js";
import type { PanelView, ViewContext } from "./view.js";

/** Fits, basis weights, errors and multipliers of every round. */
export const roundsView: PanelView = {
  id: "rounds",
  title: "Rounds",
  analyses: [],
  content(context) {
    const { report, frames, chosen, arrangement, look, collapse } = context;
    const { weights, scale, measure } = arrangement;
    const output = Math.min(arrangement.output, report.data.outputs - 1);
    const { fits, basisWeights, errors, multipliers } = allFigures(report, frames, {
      weights,
      scale,
      measure,
      output,
      round: chosen,
    });
    return {
      figures: [
        {
          figure: fits,
          key: xyKey(fits, look),
          tools: outputChoice(context),
          gutter:
            collapse === undefined ? nothing : html`<p class="collapsed-note" role="note"><span>${collapse}</span></p>`,
        },
        { figure: basisWeights, tools: weightSwitches(context), gutter: colourBar(basisWeights, look) },
        { figure: errors, key: xyKey(errors, look), tools: measureSwitch(context) },
        { figure: multipliers, gutter: multiplierKey(multipliers, look) },
      ],
    };
  },
};

function weightSwitches({ arrangement, actions }: ViewContext): TemplateResult {
  return html` ${switchView(
    "weights",
    "Weights",
    [
      { value: "B", text: html`<i>B<sub>t</sub></i>`, label: "Weights B_t of the fit" },
      { value: "A", text: html`<i>A<sub>t</sub></i>`, label: "Weights A_t of one step" },
    ],
    arrangement.weights,
    (weights) => {
      actions.arrange({ weights });
    },
  )}
  ${switchView(
    "scale",
    "Colour scale",
    [
      { value: "log", text: "log", label: "Logarithmic colours" },
      { value: "linear", text: "linear", label: "Linear colours" },
    ],
    arrangement.scale,
    (scale) => {
      actions.arrange({ scale });
    },
  )}`;
}

function multiplierKey(multipliers: XyFigure, look: Look): TemplateResult {
  const [drawn] = colouredLooks(multipliers, undefined, look.colours);
  return html`<div class="side-key">
    <span
      >${drawn === undefined ? nothing : swatch(drawn, look)}<i class="symbol">c<sub>t</sub></i></span
    >
    <span
      ><svg class="swatch tall" viewBox="0 0 18 16"><rect class="ring" x="5" y="1" width="8" height="14" /></svg
      >bounds</span
    >
  </div>`;
}
