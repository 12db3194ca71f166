import { html, nothing, type TemplateResult } from "lit";
import type { AllFigures } from "../../../src/figures/allFigures.js";
import { hasAccuracy } from "../../../src/figures/accuracyFigure.js";
import { outputName } from "../../../src/figures/outputName.js";
import type { Actions } from "../actions.js";
import { figureFrame } from "./figureFrame.js";
import { colourBar, xyKey } from "./keys.js";
import type { PageModel } from "./page.js";
import { switchView } from "./switch.js";

export type Canvases = Readonly<Record<keyof AllFigures, (canvas: Element | undefined) => void>>;

export function figuresView(model: PageModel, figures: AllFigures, canvases: Canvases, actions: Actions, collapse: string | undefined): TemplateResult {
  const { look, openTables } = model;
  const open = (id: string) => openTables.has(id);
  return html`<div class="figures">
    ${figureFrame({ figure: figures.fits, canvas: canvases.fits, tableOpen: open("fits"), key: xyKey(figures.fits, look), tools: outputChoice(model, actions),
      gutter: collapse === undefined ? nothing : html`<p class="collapsed-note" role="note"><span>${collapse}</span></p>` }, actions)}
    ${figureFrame({ figure: figures.basisWeights, canvas: canvases.basisWeights, tableOpen: open("basisWeights"), tools: weightSwitches(model, actions), gutter: colourBar(figures.basisWeights, look) }, actions)}
    ${figureFrame({ figure: figures.errors, canvas: canvases.errors, tableOpen: open("errors"), key: xyKey(figures.errors, look), tools: measureSwitch(model, actions) }, actions)}
    ${figureFrame({ figure: figures.multipliers, canvas: canvases.multipliers, tableOpen: open("multipliers"), gutter: multiplierKey() }, actions)}
  </div>`;
}

function weightSwitches({ arrangement }: PageModel, actions: Actions): TemplateResult {
  return html`
    ${switchView("weights", "Weights", [
      { value: "B", text: html`<i>B<sub>t</sub></i>`, label: "Weights B_t of the fit" }, { value: "A", text: html`<i>A<sub>t</sub></i>`, label: "Weights A_t of one step" },
    ], arrangement.weights, (weights) => { actions.arrange({ weights }); })}
    ${switchView("scale", "Colour scale", [
      { value: "log", text: "log", label: "Logarithmic colours" }, { value: "linear", text: "linear", label: "Linear colours" },
    ], arrangement.scale, (scale) => { actions.arrange({ scale }); })}`;
}

function measureSwitch({ snapshot, arrangement }: PageModel, actions: Actions): TemplateResult | typeof nothing {
  const report = snapshot.result?.report;
  if (report === undefined || !hasAccuracy(report)) return nothing;
  return switchView("measure", "Measure", [
    { value: "error", text: "error", label: "Error: mean squared error" }, { value: "accuracy", text: "accuracy", label: "Accuracy: share of points classified rightly" },
  ], arrangement.measure, (measure) => { actions.arrange({ measure }); });
}

function outputChoice({ snapshot, arrangement }: PageModel, actions: Actions): TemplateResult | typeof nothing {
  const data = snapshot.result?.report.data;
  if (data === undefined || data.outputs < 2) return nothing;
  const { outputs } = data;
  return html`<label class="choice">${data.classes === undefined ? "output" : "class"} <select aria-label="Output" @change=${(event: Event) => { actions.arrange({ output: (event.target as HTMLSelectElement).selectedIndex }); }}>
    ${Array.from({ length: outputs }, (_, i) => html`<option ?selected=${i === Math.min(arrangement.output, outputs - 1)}>${outputName(data, i)}</option>`)}</select></label>`;
}

function multiplierKey(): TemplateResult {
  return html`<div class="side-key">
    <span><svg class="swatch" viewBox="0 0 18 10"><circle class="data" cx="9" cy="5" r="3"/></svg><i class="symbol">c<sub>t</sub></i></span>
    <span><svg class="swatch tall" viewBox="0 0 18 16"><rect class="ring" x="5" y="1" width="8" height="14"/></svg>bounds</span>
  </div>`;
}
