import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { isSegmented, shownChoices, type ShownChoice } from "../model/choices.js";
import type { RowModel } from "../model/row.js";
import type { Actions } from "./actions.js";
import type { RowAttributes } from "./rowAttributes.js";

export function choiceControl(row: RowModel, attributes: RowAttributes, actions: Actions): TemplateResult {
  const choices = shownChoices(row.field);
  const choose = (name: string): void => {
    const choice = choices.find((candidate) => candidate.name === name);
    if (choice !== undefined && !choice.chosen) actions.edit({ kind: "put", field: row.field, value: choice.value });
  };
  const help = choices.find(({ chosen }) => chosen)?.help ?? "";
  return html`${isSegmented(row.field) ? segments(row, choices, attributes, choose) : dropdown(row, choices, attributes, choose)}
  ${help === "" ? nothing : html`<div class="choice-help">${help}</div>`}`;
}

function dropdown(
  row: RowModel,
  choices: readonly ShownChoice[],
  { id, describedBy, disabled, invalid }: RowAttributes,
  choose: (name: string) => void,
): TemplateResult {
  const chosen = choices.find((choice) => choice.chosen)?.name ?? "";
  return html`<span class="select-box"
    ><select
      id=${id}
      aria-label=${row.label}
      aria-describedby=${describedBy}
      aria-invalid=${invalid ? "true" : nothing}
      ?disabled=${disabled}
      .value=${live(chosen)}
      @change=${(event: Event) => {
        choose((event.currentTarget as HTMLSelectElement).value);
      }}
    >
      ${choices.map(
        ({ name, title, help, obstacle, chosen: present }) =>
          html`<option value=${name} title=${obstacle ?? help} ?selected=${present} ?disabled=${obstacle !== undefined}>
            ${title}
          </option>`,
      )}</select
    ><span class="codicon codicon-chevron-down" aria-hidden="true"></span
  ></span>`;
}

function segments(
  row: RowModel,
  choices: readonly ShownChoice[],
  { id, describedBy, disabled }: RowAttributes,
  choose: (name: string) => void,
): TemplateResult {
  return html`<div class="switch" role="radiogroup" id=${id} aria-label=${row.label} aria-describedby=${describedBy}>
    ${choices.map(
      ({ name, title, help, chosen, obstacle }) =>
        html`<label title=${obstacle === undefined ? help : `${help} It ${obstacle}.`}
          ><input
            type="radio"
            name=${id}
            value=${name}
            .checked=${live(chosen)}
            ?disabled=${disabled || obstacle !== undefined}
            @change=${() => {
              choose(name);
            }}
          /><span>${title}</span></label
        >`,
    )}
  </div>`;
}
