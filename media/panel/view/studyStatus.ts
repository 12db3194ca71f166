import { html, nothing, type TemplateResult } from "lit";
import { formatDuration, formatNumber } from "../../../src/figures/format.js";
import type { StudyState } from "../../../src/messages/study.js";
import type { Actions } from "../actions.js";

/** Where a study stands, and what can be done about it; `noun` is what its parts are called. */
export function studyStatus(state: StudyState | undefined, noun: string, actions: Actions): TemplateResult {
  return html`<span class="study" role="status" data-study=${state?.activity.kind ?? "none"}
    >${state === undefined ? nothing : content(state, noun, actions)}</span
  >`;
}

function content({ activity, stale }: StudyState, noun: string, actions: Actions): TemplateResult | typeof nothing {
  switch (activity.kind) {
    case "waiting":
      return html`<span>${stale ? "of the values before" : "waiting"}</span>`;
    case "computing":
      return html`<progress aria-label="Progress of ${noun}" max="1" .value=${activity.fraction}></progress
        ><span class="share">${formatNumber(Math.round(100 * activity.fraction))} %</span>
        <button
          class="link"
          @click=${() => {
            actions.cancelStudy();
          }}
        >
          Cancel
        </button>`;
    case "offered":
      return html`<button
        class="plain"
        @click=${() => {
          actions.beginStudy();
        }}
      >
        Compute ${noun}, about ${formatDuration(activity.milliseconds)}
      </button>`;
    case "cancelled":
      return html`<span>cancelled</span
        ><button
          class="link"
          @click=${() => {
            actions.beginStudy();
          }}
        >
          Compute
        </button>`;
    case "refused":
      return html`<span title=${activity.text}>${activity.text}</span>`;
    case "done":
      return nothing;
  }
}
