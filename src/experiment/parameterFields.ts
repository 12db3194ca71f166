import * as z from "zod";
import { experimentSchema, type Experiment } from "./experimentSchema.js";
import { formatPath, type PathStep } from "./issue.js";
import { hasTruth } from "./problemSchema.js";
import { parameterRegistry, type ParameterDescription } from "./parameter.js";
import { schemaIssues } from "./schemaIssues.js";

/** One parameter of an experiment, as a form or a terminal shows it. */
export interface ParameterField {
  readonly path: readonly PathStep[];
  /** `formatPath(path)`, a stable key. */
  readonly key: string;
  readonly description: ParameterDescription;
  readonly value: unknown;
  /** What Reset puts back. */
  readonly fallback: unknown;
  /** Whether the parameter may be absent; putting `undefined` removes it. */
  readonly optional: boolean;
  readonly type: "number" | "integer" | "text" | "choice" | "data";
  readonly limits: { readonly minimum?: number; readonly exclusiveMinimum?: number; readonly maximum?: number };
  /** For a choice: what can be chosen, and the value that choosing it puts at the path. */
  readonly choices: readonly ParameterChoice[];
}

export interface ParameterChoice {
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly value: unknown;
}

const unionDescriptions: Readonly<Record<string, ParameterDescription>> = {
  problem: { name: "data", group: "Problem", control: "choice", help: "Where inputs and labels come from." },
  "problem.eigenvalues": {
    name: "eigenvalues",
    symbol: "d",
    group: "Problem",
    control: "choice",
    help: "How the eigenvalues d_k fall with k.",
  },
  "problem.coefficients": {
    name: "coefficients",
    symbol: "z²",
    group: "Problem",
    control: "choice",
    help: "How the squared coefficients z_k² of the labels fall with k.",
  },
  "problem.kernel": {
    name: "kernel",
    symbol: "g",
    group: "Kernel",
    control: "choice",
    help: "The Green's function of the regulariser R.",
  },
};

/** The parameters that an experiment has, in the order of the table; unions show the alternative that is chosen. */
export function parameterFields(experiment: Experiment): ParameterField[] {
  const fields = walk(experimentSchema, experiment, []);
  return fields.filter(
    ({ path, description: { onlyWith } }) =>
      concerns(experiment, path[0]) &&
      (onlyWith === undefined || fields.some(({ key, value }) => key === onlyWith && value === true)),
  );
}

/** Draws around the truth are for problems that state one, leaving data out is for the others that have data. */
function concerns({ problem }: Experiment, key: PathStep | undefined): boolean {
  switch (key) {
    case "noiseLevel":
    case "monteCarlo":
      return hasTruth(problem);
    case "crossValidation":
      return problem.kind !== "spectrum" && !hasTruth(problem);
    default:
      return true;
  }
}

/** What is wrong with putting `value` at a field, or undefined. */
export function checkParameter(field: ParameterField, value: unknown): string | undefined {
  const schema = schemaAt(experimentSchema, field.path, field.value);
  const result = schema.safeParse(value);
  if (result.success) return undefined;
  return schemaIssues(result.error.issues, value)[0]?.text;
}

/**
 * A copy of a JSON value with `value` put at `path`; objects on the way are made.
 * @throws RangeError for an index beyond the end of a list.
 */
export function withValueAt(root: unknown, path: readonly PathStep[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(root) && typeof step === "number") {
    if (step > root.length)
      throw new RangeError(`is beyond the end of a list of ${root.length}; give an index of at most ${root.length}.`);
    return [
      ...(root.slice(0, step) as unknown[]),
      withValueAt(root[step] as unknown, rest, value),
      ...(root.slice(step + 1) as unknown[]),
    ];
  }
  if (Array.isArray(root))
    throw new RangeError(`steps into a list of ${root.length}, which has no "${step}"; give an index, such as [0].`);
  const object = typeof root === "object" && root !== null ? (root as Readonly<Record<string, unknown>>) : {};
  return { ...object, [step]: withValueAt(Object.hasOwn(object, step) ? object[step] : undefined, rest, value) };
}

function walk(schema: z.ZodType, value: unknown, path: readonly PathStep[]): ParameterField[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, child]) =>
      walk(child as z.ZodType, (value as Readonly<Record<string, unknown>> | undefined)?.[key], [...path, key]),
    );
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const chosen = chosenOption(inner, value);
    const union = unionField(inner, value, path);
    return chosen === undefined
      ? [union]
      : [union, ...walk(chosen, value, path).filter((field) => field.key !== union.key)];
  }
  const law = lawOf(inner);
  if (law !== undefined) return Array.isArray(value) ? [] : walk(law, value, path);
  const description = describeParameter(schema);
  return description === undefined ? [] : [leafField(schema, description, value, path)];
}

/** Of "a list or a law", the law: lists are edited in the file. */
function lawOf(schema: z.ZodType): z.ZodDiscriminatedUnion | undefined {
  return schema instanceof z.ZodUnion
    ? schema.options.find((option): option is z.ZodDiscriminatedUnion => option instanceof z.ZodDiscriminatedUnion)
    : undefined;
}

function leafField(
  schema: z.ZodType,
  description: ParameterDescription,
  value: unknown,
  path: readonly PathStep[],
): ParameterField {
  const json = z.toJSONSchema(schema, { io: "input" });
  const inner = unwrap(schema);
  const options =
    inner instanceof z.ZodEnum
      ? inner.options
      : inner instanceof z.ZodLiteral
        ? [...inner.values]
        : inner instanceof z.ZodBoolean
          ? [false, true]
          : [];
  const fallback = json.default ?? description.suggestion;
  const optional = schema instanceof z.ZodOptional;
  return {
    path,
    key: formatPath(path),
    description,
    value: optional ? value : (value ?? fallback),
    fallback,
    optional,
    type:
      description.control === "data"
        ? "data"
        : options.length > 0
          ? "choice"
          : json.type === "integer"
            ? "integer"
            : json.type === "number"
              ? "number"
              : "text",
    limits: {
      ...(json.minimum === undefined ? {} : { minimum: json.minimum }),
      ...(typeof json.exclusiveMinimum !== "number" ? {} : { exclusiveMinimum: json.exclusiveMinimum }),
      ...(json.maximum === undefined ? {} : { maximum: json.maximum }),
    },
    choices: options.map((value) => ({
      name: String(value),
      title: typeof value === "boolean" ? (value ? "yes" : "no") : String(value),
      help: "",
      value,
    })),
  };
}

function unionField(union: z.ZodDiscriminatedUnion, value: unknown, path: readonly PathStep[]): ParameterField {
  const key = formatPath(path);
  const description = unionDescriptions[key];
  if (description === undefined) throw new Error(`The union at ${key} has no description in the parameter table.`);
  const choices = union.options.map((option) => {
    const kind = literalOf(option as z.ZodObject, union.def.discriminator);
    const meta = kind.meta();
    return {
      name: kind.value as string,
      title: meta?.title ?? String(kind.value),
      help: meta?.description ?? "",
      value: suggestedValue(option as z.ZodType, value),
    };
  });
  return {
    path,
    key,
    description,
    value,
    fallback: choices[0]?.value,
    optional: false,
    type: "choice",
    limits: {},
    choices,
  };
}

function literalOf(option: z.ZodObject, discriminator: string): z.ZodLiteral {
  const literal: unknown = option.shape[discriminator];
  if (!(literal instanceof z.ZodLiteral)) throw new Error(`A union member lacks its discriminator "${discriminator}".`);
  return literal;
}

/** A complete value of an alternative: what the present value already has under the same names, else suggestions. */
function suggestedValue(schema: z.ZodType, present: unknown): unknown {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodLiteral && inner.values.size === 1) return inner.value;
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return chosenOption(inner, present) === undefined
      ? suggestedValue(inner.options[0] as z.ZodType, undefined)
      : present;
  }
  if (inner instanceof z.ZodObject) {
    const had = present as Readonly<Record<string, unknown>> | undefined;
    return Object.fromEntries(
      Object.entries(inner.shape)
        .map(([key, child]) => [key, suggestedValue(child as z.ZodType, had?.[key])] as const)
        .filter(([, value]) => value !== undefined),
    );
  }
  const law = lawOf(inner);
  if (law !== undefined) return Array.isArray(present) ? present : suggestedValue(law, present);
  if (present !== undefined && schema.safeParse(present).success) return present;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return undefined;
  return describeParameter(schema)?.suggestion;
}

function chosenOption(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodType | undefined {
  const kind = (value as Readonly<Record<string, unknown>> | undefined)?.[union.def.discriminator];
  return union.options.find((option) => literalOf(option as z.ZodObject, union.def.discriminator).value === kind) as
    z.ZodType | undefined;
}

function schemaAt(schema: z.ZodType, path: readonly PathStep[], value: unknown): z.ZodType {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject && Object.hasOwn(inner.shape, step))
    return schemaAt(inner.shape[step] as z.ZodType, rest, value);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const holder = inner.options.find((option) => Object.hasOwn((option as z.ZodObject).shape, step));
    if (holder !== undefined) return schemaAt(holder as z.ZodType, path, value);
  }
  const law = lawOf(inner);
  if (law !== undefined) return schemaAt(law, path, value);
  throw new Error(`There is no parameter at ${formatPath(path)}.`);
}

function describeParameter(schema: z.ZodType): ParameterDescription | undefined {
  const description = parameterRegistry.get(schema);
  if (description !== undefined) return description;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? describeParameter(schema.def.innerType as z.ZodType)
    : undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.def.innerType as z.ZodType)
    : schema;
}

/** Every parameter that any experiment can have, each once, for a help text. */
export function parameterCatalogue(): ParameterField[] {
  const fields = new Map<string, ParameterField>();
  for (const field of catalogue(experimentSchema, [])) if (!fields.has(field.key)) fields.set(field.key, field);
  return [...fields.values()];
}

function catalogue(schema: z.ZodType, path: readonly PathStep[]): ParameterField[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape).flatMap(([key, child]) => catalogue(child as z.ZodType, [...path, key]));
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return [
      unionField(inner, undefined, path),
      ...inner.options.flatMap((option) => catalogue(option as z.ZodType, path)),
    ];
  }
  const law = lawOf(inner);
  if (law !== undefined) return catalogue(law, path);
  const description = describeParameter(schema);
  return description === undefined ? [] : [leafField(schema, description, undefined, path)];
}
