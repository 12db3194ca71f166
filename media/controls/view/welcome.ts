import { html, type TemplateResult } from "lit";
import type { Actions } from "./actions.js";

export function welcome(actions: Actions): TemplateResult {
  return html`<main class="welcome" data-page="welcome">
    <h1 class="visually-hidden">Experiment</h1>
    <p>
      An experiment file states a problem, a kernel and a tolerance ε. Its parameters appear here, and the figures
      follow them while you drag.
    </p>
    <button
      type="button"
      class="button"
      @click=${() => {
        actions.command("illustrativeExample");
      }}
    >
      Open Illustrative Example
    </button>
    <button
      type="button"
      class="button secondary"
      @click=${() => {
        actions.command("newExperiment");
      }}
    >
      New Experiment
    </button>
  </main>`;
}
