import { html, nothing, type TemplateResult } from "lit";
import "@vscode-elements/elements/dist/vscode-button/index.js";
import { formatPath } from "../../../src/experiment/issue.js";
import type { PanelSnapshot } from "../../../src/messages/panel.js";
import type { Actions } from "../actions.js";
import type { Status } from "../model/status.js";

/**
 * Nothing to show yet: no experiment, one that cannot be run, one that was cancelled, or one that is being computed for
 * the first time.
 */
export function emptyView(snapshot: PanelSnapshot, status: Status, actions: Actions): TemplateResult {
  switch (status.kind) {
    case "empty":
      return html`<section class="empty" data-state="empty">
        <h1>No experiment is open</h1>
        <p>
          Self-distillation refits a model on its own predictions. An experiment file holds the data, the kernel and the
          tolerance ε; here appear its rounds, their spectra and their bounds.
        </p>
        <p class="buttons">
          ${button("Open Illustrative Example", false, () => {
            actions.open("illustrativeExample");
          })}
          ${button("New Experiment", true, () => {
            actions.open("newExperiment");
          })}
        </p>
      </section>`;
    case "error":
      return html`<section class="empty" data-state="error">
        <h2>The experiment cannot be run</h2>
        <p>
          ${snapshot.issues.length === 1 ? "One thing has" : "Some things have"} to be corrected in
          ${snapshot.fileName ?? "the file"} first:
        </p>
        <ul class="issues">
          ${snapshot.issues
            .filter(({ severity }) => severity === "error")
            .slice(0, 8)
            .map(
              (issue) =>
                html`<li>
                  ${issue.path.length === 0 ? nothing : html`<code>${formatPath(issue.path)}</code> `}${issue.text}
                  <button
                    class="link"
                    @click=${() => {
                      actions.reveal(issue.path);
                    }}
                  >
                    Show in file
                  </button>
                </li>`,
            )}
        </ul>
      </section>`;
    case "cancelled":
      return html`<section class="empty" data-state="cancelled">
        <h2>Cancelled</h2>
        <p>The computation was stopped before its first result.</p>
        <p class="buttons">
          ${button("Run Again", false, () => {
            actions.runAgain();
          })}
        </p>
      </section>`;
    default:
      return html`<div class="skeletons" data-state="computing" aria-hidden="true">
        <div class="skeleton line"></div>
        <div class="skeleton strip-size"></div>
        ${skeletons(4)}
      </div>`;
  }
}

/** Places of figures that are still to come. */
export function skeletons(count: number): TemplateResult {
  return html`<div class="figures" aria-hidden="true">
    ${Array.from(
      { length: count },
      (_, i) =>
        html`<div class="figure-group" style="--row: ${i >> 1}; --column: ${i % 2}; --index: ${i}">
          <div class="skeleton box"></div>
        </div>`,
    )}
  </div>`;
}

function button(text: string, secondary: boolean, press: () => void): TemplateResult {
  return html`<vscode-button ?secondary=${secondary} @click=${press}>${text}</vscode-button>`;
}
