import type { ParameterField } from "../../../src/experiment/parameterFields.js";
import { checkParameter } from "../../../src/experiment/parameterFields.js";

/** What a typed text means for a field: a value, or why it is none, as the rest of a sentence about the parameter. */
export interface Reading {
  readonly value: unknown;
  readonly error?: string;
}

/** A value as a text field shows it: in full, so that nothing is lost by leaving the field. */
export function fieldText(value: unknown): string {
  if (typeof value === "number") return String(value).replace("e+", "e");
  return typeof value === "string" ? value : "";
}

export function readText(field: ParameterField, text: string): Reading {
  const trimmed = text.trim();
  const value = trimmed === "" && field.optional ? undefined : field.type === "text" ? trimmed : numberOr(trimmed);
  const error =
    trimmed === "" && field.type !== "text" && !field.optional
      ? `is empty; it must be a ${field.type === "integer" ? "whole " : ""}number.`
      : checkParameter(field, value);
  return error === undefined ? { value } : { value, error };
}

function numberOr(text: string): unknown {
  const number = Number(text.replace(/−/g, "-"));
  return text !== "" && Number.isFinite(number) ? number : text;
}
