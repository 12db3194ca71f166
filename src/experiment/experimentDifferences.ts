import type { Experiment } from "./experimentSchema.js";
import { parameterFields, type ParameterField } from "./parameterFields.js";

/** A parameter that two or more experiments do not share. */
export interface ParameterDifference {
  /** `problem.kernel.lengthScale`. */
  readonly key: string;
  readonly name: string;
  readonly symbol?: string;
  /**
   * One for each experiment; undefined where it has no such parameter. A choice is given by its name, data by a short
   * description.
   */
  readonly values: readonly (string | number | undefined)[];
}

/** The parameters in which experiments differ, in the order of the parameter table; none for equal ones. */
export function experimentDifferences(experiments: readonly Experiment[]): ParameterDifference[] {
  const fields = experiments.map(
    (experiment) => new Map(parameterFields(experiment).map((field) => [field.key, field])),
  );
  const keys = [...new Set(fields.flatMap((each) => [...each.keys()]))];
  return keys.flatMap((key) => {
    const found = fields.map((each) => each.get(key));
    const description = found.find((field) => field !== undefined)?.description;
    if (description === undefined || found.every((field) => sameValue(field, found[0]))) return [];
    return [
      {
        key,
        name: description.name,
        ...(description.symbol === undefined ? {} : { symbol: description.symbol }),
        values: found.map((field) => (field === undefined ? undefined : shortValue(field))),
      },
    ];
  });
}

function sameValue(a: ParameterField | undefined, b: ParameterField | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  // Of a union only which alternative it is; its parameters have fields of their own.
  return unionKind(a) === undefined
    ? JSON.stringify(a.value) === JSON.stringify(b.value)
    : unionKind(a) === unionKind(b);
}

function shortValue(field: ParameterField): string | number | undefined {
  const { value, type } = field;
  const kind = unionKind(field);
  if (kind !== undefined) return field.choices.find(({ name }) => name === kind)?.title ?? kind;
  if (type === "data" && Array.isArray(value)) return `${value.length} values`;
  return typeof value === "number" || typeof value === "string"
    ? value
    : value === undefined
      ? undefined
      : JSON.stringify(value);
}

function unionKind({ value, type }: ParameterField): string | undefined {
  if (type !== "choice" || typeof value !== "object" || value === null) return undefined;
  const { kind, law } = value as { readonly kind?: unknown; readonly law?: unknown };
  return typeof kind === "string" ? kind : typeof law === "string" ? law : undefined;
}
