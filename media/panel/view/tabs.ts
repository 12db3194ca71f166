import { html, type TemplateResult } from "lit";
import { figureViews, type ViewId } from "../../../src/figures/catalogue/views.js";
import type { Actions } from "../actions.js";

const views = Object.values(figureViews);

/** The views of one report. Arrow keys move between the tabs, as in every tab list. */
export function tabsView(chosen: ViewId, actions: Actions): TemplateResult {
  const move = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = views[(views.findIndex(({ id }) => id === chosen) + by + views.length) % views.length];
    if (next === undefined) return;
    actions.arrange({ view: next.id });
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="Views" @keydown=${move}>
    ${views.map(
      ({ id, title }) =>
        html` <button
          role="tab"
          id="tab-${id}"
          aria-selected=${id === chosen}
          aria-controls="view"
          tabindex=${id === chosen ? 0 : -1}
          @click=${() => {
            actions.arrange({ view: id });
          }}
        >
          ${title}
        </button>`,
    )}
  </div>`;
}
