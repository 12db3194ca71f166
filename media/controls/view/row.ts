import { html, nothing, type TemplateResult } from "lit";
import type { RowModel } from "../model/row.js";
import type { Actions } from "./actions.js";
import { choiceControl } from "./choiceControl.js";
import { dataControl } from "./dataControl.js";
import { icon, iconButton } from "./icon.js";
import type { RowAttributes } from "./rowAttributes.js";
import { sliderControl } from "./sliderControl.js";
import { textControl } from "./textControl.js";

/** One parameter: symbol, name, unit, control, reset; what is wrong with it lies over the rows below. */
export function parameterRow(row: RowModel, editable: boolean, actions: Actions): TemplateResult {
  const { field, problem, reset } = row;
  const { description } = field;
  const id = `parameter-${field.key}`;
  const attributes: RowAttributes = {
    id,
    disabled: !editable,
    invalid: problem?.severity === "error",
    describedBy: `${id}-help${row.hint === undefined ? "" : ` ${id}-hint`} ${id}-problem`,
  };
  const shape =
    row.slider !== undefined ? "slider" : field.type === "number" || field.type === "integer" ? "number" : field.type;
  return html`<div class="row ${shape}" data-parameter=${field.key} data-severity=${problem?.severity ?? nothing}>
    <span class="symbol" aria-hidden="true">${description.symbol}</span>
    <label class="name" for=${id} title=${description.help}
      ><span class="term">${description.name}</span>${note(row)}</label
    >
    ${control(row, attributes, actions)}
    ${row.slider === undefined ? nothing : sliderControl(row, row.slider, attributes, actions)}
    ${iconButton({
      icon: "discard",
      className: reset === undefined ? "reset absent" : "reset",
      disabled: reset === undefined || !editable,
      title: reset?.title ?? "Reset",
      label: `${reset?.title ?? "Reset"}: ${description.name}`,
      press: () => {
        if (reset !== undefined) actions.edit({ kind: "put", field, value: reset.value });
      },
    })}
    <span class="visually-hidden" id="${id}-help"
      >${[description.help, description.unit].filter((part) => part !== undefined).join(" Unit: ")}</span
    >
    <div class="problem ${problem?.typing === true ? "typing" : ""}" id="${id}-problem" role="alert" aria-live="polite">
      ${problem === undefined ? nothing : `${description.name} ${problem.text}`}
    </div>
  </div>`;
}

/** Beside the name: what is wrong, in short, or else the unit. */
function note({ field, problem }: RowModel): TemplateResult | typeof nothing {
  if (problem !== undefined)
    return html`<span class="note ${problem.severity}" aria-hidden="true"
      >${icon(problem.severity === "information" ? "info" : problem.severity)} <span>${problem.text}</span></span
    >`;
  return field.description.unit === undefined
    ? nothing
    : html`<span class="note unit" aria-hidden="true">${field.description.unit}</span>`;
}

function control(row: RowModel, attributes: RowAttributes, actions: Actions): TemplateResult {
  switch (row.field.type) {
    case "choice":
      return choiceControl(row, attributes, actions);
    case "data":
      return dataControl(row, attributes, actions);
    default:
      return textControl(row, attributes, actions);
  }
}
