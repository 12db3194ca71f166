import * as z from "zod";

/** Where a parameter's control stands in the sidebar. */
export type ParameterGroup = "Problem" | "Kernel" | "Distillation" | "Generalisation" | "Display";

/** What a form, a terminal or a help text needs to know of a parameter beside its type and its constraint. */
export interface ParameterDescription {
  /** The term of the field, as a label: "tolerance". */
  readonly name: string;
  /** The letter of the papers: "ε". */
  readonly symbol?: string;
  readonly unit?: string;
  /** One sentence for people. */
  readonly help: string;
  readonly group: ParameterGroup;
  readonly control: "slider" | "number" | "text" | "choice" | "data";
  /** How a slider moves; logarithmic needs a positive range. */
  readonly scale?: "linear" | "logarithmic";
  /** The slider's ends. Typed numbers may leave them, the schema's constraint may not be left. */
  readonly softRange?: readonly [number, number];
  readonly step?: number;
  /** Key of a yes-or-no parameter without which this one has no meaning. */
  readonly onlyWith?: string;
  /** What Reset goes back to when the schema itself has no default. */
  readonly suggestion?: number | string;
}

/** The descriptions of all parameters, keyed by their schema. */
export const parameterRegistry = z.registry<ParameterDescription>();

/**
 * Attaches a description to a schema: to the form through the registry, to the JSON Schema through title and
 * description.
 */
export function parameter<S extends z.ZodType>(schema: S, description: ParameterDescription): S {
  const symbol = description.symbol === undefined ? "" : ` ${description.symbol}`;
  const described = schema.meta({ title: `${description.name}${symbol}`, description: description.help });
  parameterRegistry.add(described, description);
  return described;
}
