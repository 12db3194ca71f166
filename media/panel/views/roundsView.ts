import { html, nothing, type TemplateResult } from "lit";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import type { Figure } from "../../../src/figures/figure.js";
import { colouredLooks } from "../../../src/figures/look/colouredLook.js";
import type { Look } from "../charts/look.js";
import { measureSwitch } from "../view/measureSwitch.js";
import { outputChoice } from "../view/outputChoice.js";
import { swatch } from "../view/swatches.js";
import { switchView } from "../view/switch.js";
import { placesOf } from "./places.js";
import type { PanelView, ViewContext } from "./view.js";

/** Fits, basis weights, errors and multipliers of every round. */
export const roundsView: PanelView = {
  view: figureViews.rounds,
  content(context) {
    const { look, collapse } = context;
    const note =
      collapse === undefined ? nothing : html`<p class="collapsed-note" role="note"><span>${collapse}</span></p>`;
    return {
      figures: placesOf(figureViews.rounds, context, {
        fits: () => ({ tools: outputChoice(context), gutter: note }),
        weights: () => ({ tools: weightSwitches(context) }),
        errors: () => ({ tools: measureSwitch(context) }),
        multipliers: (figure) => ({ key: nothing, gutter: multiplierKey(figure, look) }),
      }),
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

function multiplierKey(multipliers: Figure, look: Look): TemplateResult {
  const [drawn] = multipliers.kind === "xy" ? colouredLooks(multipliers, undefined, look.colours) : [];
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
