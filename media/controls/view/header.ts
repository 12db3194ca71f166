import { html, nothing, type TemplateResult } from "lit";
import type { ExperimentPage } from "../model/page.js";
import type { StatusPart } from "../model/status.js";
import type { Actions } from "./actions.js";
import { icon, iconButton } from "./icon.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";

const staleHint = "of the last experiment that could be run";

/** File, answer and activity; its lines keep their places whatever happens. */
export function header(page: ExperimentPage, actions: Actions): TemplateResult {
  const computing = page.activity.kind === "computing";
  return html`<header>
    <div class="title-line">
      <button
        type="button"
        class="file-name link"
        title="Show ${page.fileName} in the editor"
        @click=${() => {
          actions.reveal([]);
        }}
      >
        ${page.fileName}
      </button>
      <span class="toolbar" role="toolbar" aria-label="Experiment">
        ${iconButton({
          icon: "debug-stop",
          title: "Cancel",
          className: computing ? "cancel" : "cancel absent",
          disabled: !computing,
          press: () => {
            actions.command("cancel");
          },
        })}
      </span>
    </div>
    <div class="status-line" role="status" data-activity=${page.activity.kind}>${statusLine(page, actions)}</div>
    ${progress(page)}
  </header>`;
}

function statusLine(page: ExperimentPage, actions: Actions): TemplateResult {
  if (!page.editable) {
    return html`<span class="notice error"
      >${icon("error")} Syntax error, controls off.
      <button
        type="button"
        class="link"
        @click=${() => {
          actions.reveal(page.issues[0]?.path ?? []);
        }}
      >
        Show in file
      </button></span
    >`;
  }
  if (page.activity.kind === "cancelled") {
    return html`<span class="notice"
      >${icon("circle-slash")} Cancelled.
      <button
        type="button"
        class="link"
        @click=${() => {
          actions.command("run");
        }}
      >
        Run again
      </button></span
    >`;
  }
  return html`<span class="answer" ?data-stale=${page.stale}
    >${page.status.map((part) => quantity(part, page.stale))}${
      page.stale ? html`<span class="visually-hidden"> ${staleHint}</span>` : nothing
    }</span
  >`;
}

function quantity({ quantity: name, symbol, text, value, help }: StatusPart, stale: boolean): TemplateResult {
  return html` <span
    class="quantity"
    title=${stale ? `${help}; ${staleHint}` : help}
    data-quantity=${name}
    data-value=${value}
    ><i>${symbol}</i> ${text}</span
  >`;
}

function progress({ activity }: ExperimentPage): TemplateResult {
  if (activity.kind !== "computing") return html`<div class="progress"></div>`;
  const { stage, fraction } = activity;
  return html`<div class="progress" title=${stage}>
    <vscode-progress-bar
      aria-label=${stage === "" ? "Computing" : stage}
      ?indeterminate=${fraction === null}
      .value=${fraction === null ? undefined : 100 * fraction}
    ></vscode-progress-bar>
  </div>`;
}
