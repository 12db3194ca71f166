import { html, type TemplateResult } from "lit";
import { earlyStoppingText } from "../../../src/figures/earlyStoppingText.js";
import { stoppedErrors } from "../../../src/figures/stoppedErrors.js";
import { stoppedFits } from "../../../src/figures/stoppedFits.js";
import { stoppedRatios, stoppedSpectra } from "../../../src/figures/stoppedSpectra.js";
import { inlineSymbols } from "../view/inlineSymbols.js";
import { xyKey } from "../view/keys.js";
import { outputChoice } from "../view/outputChoice.js";
import { switchView } from "../view/switch.js";
import type { PanelView, ViewContext } from "./view.js";

/** f_t beside the one fit without distillation that has something in common with it. */
export const earlyStoppingView: PanelView = {
  id: "earlyStopping",
  title: "Early stopping",
  analyses: ["earlyStopping"],
  content(context) {
    const {
      report,
      frames,
      held,
      look,
      arrangement: { matched, over, scale, output },
      chosen,
    } = context;
    const choice = { matched, over, scale, round: chosen };
    const spectra = stoppedSpectra(report, held, choice);
    const ratios = stoppedRatios(report, held, choice);
    const fits = stoppedFits(report, frames, Math.min(output, report.data.outputs - 1), choice);
    const errors = stoppedErrors(report, frames, choice);
    return {
      above: html`<div class="view-bar">
        ${matchSwitch(context)}
        <p class="view-statement">${inlineSymbols(earlyStoppingText(report, choice))}</p>
      </div>`,
      figures: [
        { figure: spectra, key: xyKey(spectra, look), tools: spectrumSwitches(context) },
        { figure: fits, key: xyKey(fits, look), tools: outputChoice(context) },
        { figure: ratios, key: xyKey(ratios, look) },
        { figure: errors, key: xyKey(errors, look) },
      ],
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
