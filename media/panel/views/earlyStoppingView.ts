import { html, type TemplateResult } from "lit";
import { figureViews } from "../../../src/figures/catalogue/views.js";
import { earlyStoppingText } from "../../../src/figures/earlyStoppingText.js";
import { inlineSymbols } from "../view/inlineSymbols.js";
import { outputChoice } from "../view/outputChoice.js";
import { switchView } from "../view/switch.js";
import { placesOf } from "./places.js";
import type { PanelView, ViewContext } from "./view.js";

/** f_t beside the one fit without distillation that has something in common with it. */
export const earlyStoppingView: PanelView = {
  view: figureViews.earlyStopping,
  content(context) {
    const { report, choice, chosen } = context;
    const text = earlyStoppingText(report, { matched: choice.matched, round: chosen });
    return {
      above: html`<div class="view-bar">
        ${matchSwitch(context)}
        <p class="view-statement">${inlineSymbols(text)}</p>
      </div>`,
      figures: placesOf(figureViews.earlyStopping, context, {
        stoppedSpectra: () => ({ tools: spectrumSwitches(context) }),
        stoppedFits: () => ({ tools: outputChoice(context) }),
      }),
    };
  },
};

function matchSwitch({ arrangement: { matched }, actions }: ViewContext): TemplateResult {
  return html`<span class="labelled-switch"
    ><span class="quiet">matched by</span>${switchView(
      "matched",
      "Matched by",
      [
        { value: "trainError", text: "training error", label: "The same mean squared error against the labels" },
        { value: "trainNorm", text: html`norm ‖<i>f</i>‖`, label: "The same norm on the data" },
        { value: "degreesOfFreedom", text: html`tr <i>B<sub>t</sub></i>`, label: "The same degrees of freedom tr B_t" },
      ],
      matched,
      (quantity) => {
        actions.arrange({ matched: quantity });
      },
    )}</span
  >`;
}

function spectrumSwitches({ arrangement: { over, scale }, actions }: ViewContext): TemplateResult {
  return html` ${switchView(
    "over",
    "Spectra over",
    [
      { value: "eigenvalue", text: html`<i>d<sub>k</sub></i>`, label: "Over the eigenvalue d_k" },
      { value: "index", text: html`<i>k</i>`, label: "Over the index k" },
    ],
    over,
    (axis) => {
      actions.arrange({ over: axis });
    },
  )}
  ${switchView(
    "scale",
    "Axes of the spectra",
    [
      { value: "log", text: "log", label: "Logarithmic axes" },
      { value: "linear", text: "linear", label: "Linear axes" },
    ],
    scale,
    (kind) => {
      actions.arrange({ scale: kind });
    },
  )}`;
}
