import type { ParameterField } from "../../../src/experiment/parameterFields.js";
import type { EditMessage } from "../../shared/previewChannel.js";
import { fieldText, readText } from "./fieldText.js";
import { positionOf, steppedValue, valueAt, type SliderScale } from "./sliderScale.js";

/** A slider in the hand: its scale is frozen, so that nothing moves under the pointer. */
export interface SlideEdit {
  readonly kind: "slide";
  /** The document it was begun for. */
  readonly document: string;
  readonly field: ParameterField;
  readonly scale: SliderScale;
  readonly position: number;
  readonly value: number;
  readonly previewed: boolean;
  /** After Escape: the hand is still on the slider, but no longer moves the value. */
  readonly escaped: boolean;
}

/** A text that is being typed. */
export interface TypeEdit {
  readonly kind: "type";
  readonly document: string;
  readonly field: ParameterField;
  readonly text: string;
  readonly previewed: boolean;
}

export type Edit = SlideEdit | TypeEdit;

export type EditEvent =
  | { readonly kind: "grab"; readonly field: ParameterField; readonly scale: SliderScale }
  | { readonly kind: "slide"; readonly field: ParameterField; readonly scale: SliderScale; readonly position: number }
  | { readonly kind: "step"; readonly field: ParameterField; readonly scale: SliderScale; readonly steps: number }
  | { readonly kind: "type"; readonly field: ParameterField; readonly text: string }
  /** Enter is pressed: what cannot be read stays, to be mended. */
  | { readonly kind: "enter" }
  /** The slider is let go, or the field is left. */
  | { readonly kind: "finish" }
  | { readonly kind: "escape" }
  /** A choice, or a reset: done at once. */
  | { readonly kind: "put"; readonly field: ParameterField; readonly value: unknown };

export interface EditStep {
  readonly edit?: Edit;
  readonly messages: readonly EditMessage[];
}

/** What becomes of an edit, and what the host must hear of it. `document` is the one that the event is for. */
export function nextEdit(edit: Edit | undefined, event: EditEvent, document: string): EditStep {
  switch (event.kind) {
    case "enter":
      return edit?.kind === "type" && !isReadable(edit) ? { edit, messages: [] } : finish(edit);
    case "finish":
      return finish(edit);
    case "escape":
      return escape(edit);
    case "put":
      return after(finish(edit), { messages: [message("commit", { document, field: event.field }, event.value)] });
    case "type":
      return onSameField(edit, event.field, "type", (open) => type(open, event.field, event.text, document));
    default:
      return onSameField(edit, event.field, "slide", (open) => move(open, event, document));
  }
}

/** The value an edit stands for, or undefined when what is typed is none. */
export function editedValue(edit: Edit): unknown {
  if (edit.kind === "slide") return edit.escaped ? edit.field.value : edit.value;
  const { value, error } = readText(edit.field, edit.text);
  return error === undefined ? value : undefined;
}

/** A new gesture on another control first ends the old one. */
function onSameField<K extends Edit["kind"]>(
  edit: Edit | undefined,
  field: ParameterField,
  kind: K,
  next: (open: Extract<Edit, { kind: K }> | undefined) => EditStep,
): EditStep {
  if (edit === undefined) return next(undefined);
  if (edit.kind === kind && edit.field.key === field.key) return next(edit as Extract<Edit, { kind: K }>);
  return after(finish(edit), next(undefined));
}

function move(
  open: SlideEdit | undefined,
  event: Extract<EditEvent, { kind: "grab" | "slide" | "step" }>,
  document: string,
): EditStep {
  const start = typeof event.field.value === "number" ? event.field.value : event.scale.minimum;
  const edit: SlideEdit = open ?? {
    kind: "slide",
    document,
    field: event.field,
    scale: event.scale,
    position: positionOf(event.scale, start),
    value: start,
    previewed: false,
    escaped: false,
  };
  if (event.kind === "grab" || edit.escaped) return { edit, messages: [] };
  const value =
    event.kind === "slide" ? slidValue(edit, event.position) : steppedValue(edit.scale, edit.value, event.steps);
  const position = event.kind === "slide" ? event.position : positionOf(edit.scale, value);
  if (value === edit.value) return { edit: { ...edit, position }, messages: [] };
  return { edit: { ...edit, position, value, previewed: true }, messages: [message("preview", edit, value)] };
}

/** The thumb's first place stands for the first value, which may be finer than the slider. */
function slidValue({ field: { value }, scale }: SlideEdit, position: number): number {
  return typeof value === "number" && position === positionOf(scale, value) ? value : valueAt(scale, position);
}

function type(open: TypeEdit | undefined, field: ParameterField, text: string, document: string): EditStep {
  const edit: TypeEdit = { ...(open ?? { kind: "type", document, field, previewed: false }), text };
  const before = open === undefined ? field.value : editedValue(open);
  const { value, error } = readText(field, text);
  if (error !== undefined || value === before) return { edit, messages: [] };
  return { edit: { ...edit, previewed: true }, messages: [message("preview", edit, value)] };
}

function finish(edit: Edit | undefined): EditStep {
  if (edit === undefined || (edit.kind === "slide" && edit.escaped)) return { messages: [] };
  const { field } = edit;
  const valid = edit.kind === "slide" || isReadable(edit);
  const value = editedValue(edit);
  const unchanged =
    edit.kind === "type" ? edit.text.trim() === fieldText(field.value) || value === field.value : value === field.value;
  if (valid && !unchanged) return { messages: [message("commit", edit, value)] };
  return { messages: edit.previewed ? [{ kind: "abandon" }] : [] };
}

function escape(edit: Edit | undefined): EditStep {
  if (edit === undefined || (edit.kind === "slide" && edit.escaped))
    return edit === undefined ? { messages: [] } : { edit, messages: [] };
  const messages: EditMessage[] = edit.previewed ? [{ kind: "abandon" }] : [];
  if (edit.kind === "type") return { messages };
  const start = typeof edit.field.value === "number" ? edit.field.value : edit.value;
  return { edit: { ...edit, value: start, position: positionOf(edit.scale, start), escaped: true }, messages };
}

function after(first: EditStep, second: EditStep): EditStep {
  return { ...second, messages: [...first.messages, ...second.messages] };
}

function isReadable({ field, text }: TypeEdit): boolean {
  return readText(field, text).error === undefined;
}

function message(
  kind: "preview" | "commit",
  { document, field: { path } }: Pick<Edit, "document" | "field">,
  value: unknown,
): EditMessage {
  return { kind, change: value === undefined ? { document, path } : { document, path, value } };
}
