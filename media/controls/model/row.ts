import type { Issue } from "../../../src/experiment/issue.js";
import { checkParameter, type ParameterField } from "../../../src/experiment/parameterFields.js";
import type { ControlsOutcome } from "../../../src/messages/controls.js";
import { nameOf } from "./choices.js";
import { editedValue, type Edit } from "./edit.js";
import { fieldText, readText } from "./fieldText.js";
import { scaleMarks, type ScaleMarks } from "./scaleMarks.js";
import { scaleOver, toleranceKey } from "./sliderRange.js";
import { positionOf, type Interval, type SliderScale } from "./sliderScale.js";
import { toleranceHint, type Hint } from "./toleranceHint.js";

export interface SliderModel {
  readonly scale: SliderScale;
  readonly position: number;
  readonly valueText: string;
  readonly held: boolean;
  readonly marks?: ScaleMarks;
}

/** One parameter as it is drawn. */
export interface RowModel {
  readonly field: ParameterField;
  /** "tolerance ε" */
  readonly label: string;
  readonly text: string;
  readonly slider?: SliderModel;
  readonly problem?: RowProblem;
  /** Reserves a line below a marked slider. */
  readonly hint?: Hint;
  /** Present when Reset would change something; `value` is what it puts. */
  readonly reset?: { readonly value: unknown; readonly title: string };
}

export interface RowProblem {
  readonly severity: Issue["severity"];
  /** Of the text that is being typed, not of the document. */
  readonly typing: boolean;
  readonly text: string;
}

export interface RowContext {
  readonly edit: Edit | undefined;
  readonly issue: Issue | undefined;
  readonly interval: Interval | undefined;
  readonly outcome: ControlsOutcome | undefined;
  readonly trackWidth: number;
}

export function rowModel(field: ParameterField, context: RowContext): RowModel {
  const { description } = field;
  const edit = context.edit?.field.key === field.key ? context.edit : undefined;
  const typing = edit?.kind === "type" ? edit.text : undefined;
  const value = edit === undefined ? field.value : (editedValue(edit) ?? field.value);
  const slider = sliderModel(field, edit, value, context);
  const problem = problemOf(field, typing, context.issue);
  const reset = resetOf(field, value);
  return {
    field,
    label: description.symbol === undefined ? description.name : `${description.name} ${description.symbol}`,
    text: typing ?? fieldText(value),
    ...(slider === undefined ? {} : { slider }),
    ...(problem === undefined ? {} : { problem }),
    ...(field.key === toleranceKey ? { hint: hintOf(context.outcome, value) } : {}),
    ...(reset === undefined ? {} : { reset }),
  };
}

function sliderModel(
  field: ParameterField,
  edit: Edit | undefined,
  value: unknown,
  context: RowContext,
): SliderModel | undefined {
  const { interval, outcome, trackWidth } = context;
  if (interval === undefined) return undefined;
  const slide = edit?.kind === "slide" ? edit : undefined;
  const scale = slide?.scale ?? scaleOver(field, interval);
  const number = typeof value === "number" ? value : scale.minimum;
  const marks =
    field.key === toleranceKey && outcome !== undefined ? scaleMarks(scale, outcome, number, trackWidth) : undefined;
  const { unit } = field.description;
  return {
    scale,
    position: slide !== undefined && !slide.escaped ? slide.position : positionOf(scale, number),
    valueText: unit === undefined ? fieldText(number) : `${fieldText(number)} ${unit}`,
    held: slide !== undefined,
    ...(marks === undefined ? {} : { marks }),
  };
}

function problemOf(
  field: ParameterField,
  typing: string | undefined,
  issue: Issue | undefined,
): RowProblem | undefined {
  const error = typing === undefined ? undefined : readText(field, typing).error;
  if (error !== undefined) return { severity: "error", typing: true, text: error };
  return issue && { severity: issue.severity, typing: false, text: issue.text };
}

function hintOf(outcome: ControlsOutcome | undefined, value: unknown): Hint {
  return outcome === undefined || typeof value !== "number"
    ? { text: "", outside: false }
    : toleranceHint(outcome, value);
}

/**
 * Nothing to go back to: no fallback, the fallback itself, an absent optional, or one that the file alone can complete.
 */
function resetOf(field: ParameterField, value: unknown): RowModel["reset"] {
  const { fallback, optional, type } = field;
  if (fallback === undefined || type === "data" || (optional && value === undefined)) return undefined;
  if (nameOf(value) === nameOf(fallback) || checkParameter(field, fallback) !== undefined) return undefined;
  const title = field.choices.find(({ name }) => name === nameOf(fallback))?.title ?? fieldText(fallback);
  return { value: fallback, title: `Reset to ${title}` };
}
