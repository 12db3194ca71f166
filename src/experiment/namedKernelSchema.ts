import * as z from "zod";
import type { KernelParameter, NumberParameter } from "../theory/kernels/kernelParameter.js";
import { kernelFamily, type KernelKind, type KernelSpecification } from "../theory/kernels/registry.js";
import { parameter } from "./parameter.js";

/** The schema of a kernel that is known by name: its kind, and a number for each of its parameters. */
export type NamedKernelSchema<Specification extends KernelSpecification = KernelSpecification> =
  Specification extends KernelSpecification
    ? z.ZodObject<
        { kind: z.ZodLiteral<Specification["kind"]> } & {
          -readonly [Key in Exclude<keyof Specification, "kind">]: z.ZodType<Specification[Key], Specification[Key]>;
        },
        z.core.$strict
      >
    : never;

/** Builds the schema from what the kernel's own file tells. */
export function namedKernelSchema(kind: KernelKind): NamedKernelSchema {
  const { title, description, parameters } = kernelFamily(kind);
  const shape = {
    kind: z.literal(kind).meta({ title, description }),
    ...Object.fromEntries(Object.entries(parameters).map(([key, told]) => [key, parameterSchema(told)])),
  };
  // The registry's types say which keys a kind has; the loop over its parameters cannot know.
  return z.strictObject(shape) as unknown as NamedKernelSchema;
}

function parameterSchema(told: KernelParameter): z.ZodType<number> {
  const { name, symbol, suggestion, help } = told;
  const common = { name, symbol, group: "Kernel", suggestion, help } as const;
  if ("choices" in told) return parameter(z.literal([...told.choices]), { ...common, control: "choice" });
  const { unit, scale, softRange, integer } = told;
  return parameter(numberSchema(told), {
    ...common,
    control: "slider",
    scale,
    softRange,
    ...(unit === undefined ? {} : { unit }),
    ...(integer === true ? { step: 1 } : {}),
  });
}

function numberSchema({ integer, range }: NumberParameter): z.ZodNumber {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = range;
  let schema: z.ZodNumber = integer === true ? z.int() : z.number();
  if (minimum !== undefined) schema = schema.min(minimum);
  if (exclusiveMinimum !== undefined) schema = schema.gt(exclusiveMinimum);
  if (maximum !== undefined) schema = schema.max(maximum);
  if (exclusiveMaximum !== undefined) schema = schema.lt(exclusiveMaximum);
  return schema;
}
