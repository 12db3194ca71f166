import { checkParameter, type ParameterChoice, type ParameterField } from "../../../src/experiment/parameterFields.js";

export interface ShownChoice extends ParameterChoice {
  readonly chosen: boolean;
  /** Why it cannot be chosen from here. */
  readonly obstacle?: string;
}

const segmentedLength = 22;

export function shownChoices(field: ParameterField): ShownChoice[] {
  return field.choices.map((choice) => {
    const chosen = choice.name === nameOf(field.value);
    const complaint = chosen ? undefined : checkParameter(field, choice.value);
    return {
      ...choice,
      chosen,
      ...(complaint === undefined ? {} : { obstacle: "needs values that only the file can give" }),
    };
  });
}

/** Few and short alternatives stand side by side. */
export function isSegmented(field: ParameterField): boolean {
  return (
    field.choices.length <= 3 &&
    field.choices.reduce((length, { title }) => length + title.length, 0) <= segmentedLength
  );
}

/**
 * The alternative that a value is: a plain value is named as it is written, a union's carries its name as `kind` or
 * `law`.
 */
export function nameOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  return String("kind" in value ? value.kind : "law" in value ? value.law : value);
}
