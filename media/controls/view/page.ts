import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { ExperimentPage, GroupModel, PageModel } from "../model/page.js";
import type { Actions } from "./actions.js";
import { header } from "./header.js";
import { issueList } from "./issueList.js";
import { parameterRow } from "./row.js";
import { welcome } from "./welcome.js";

export function page(
  model: PageModel,
  collapsed: readonly string[],
  actions: Actions,
): TemplateResult | typeof nothing {
  if (model.kind === "waiting") return nothing;
  if (model.kind === "welcome") return welcome(actions);
  return html`<div class="page" data-page="experiment">
    ${header(model, actions)}
    <main
      @scrollend=${(event: Event) => {
        actions.scroll((event.currentTarget as HTMLElement).scrollTop);
      }}
    >
      <h1 class="visually-hidden">Experiment</h1>
      ${repeat(
        model.groups,
        ({ name }) => name,
        (group) => groupView(group, !collapsed.includes(group.name), model, actions),
      )}
      ${model.groups.length === 0 ? html`<p class="empty">The controls appear when the file can be read as an experiment.</p>` : nothing}
    </main>
    ${issueList(model.issues, actions)}
  </div>`;
}

/** Another document gets rows of its own, so that a hand that is still on a slider lets go of it. */
function groupView(
  { name, rows }: GroupModel,
  open: boolean,
  { document, editable }: ExperimentPage,
  actions: Actions,
): TemplateResult {
  return html`<details
    data-group=${name}
    ?open=${open}
    @toggle=${(event: Event) => {
      actions.collapse(name, !(event.currentTarget as HTMLDetailsElement).open);
    }}
  >
    <summary>
      <span class="codicon codicon-chevron-right" aria-hidden="true"></span>
      <h2>${name}</h2>
    </summary>
    <div class="rows">
      ${repeat(
        rows,
        ({ field }) => `${document ?? ""} ${field.key}`,
        (row) => parameterRow(row, editable, actions),
      )}
    </div>
  </details>`;
}
