import type { NotificationType } from "vscode-messenger-common";
import * as z from "zod";
import { jsonWithin } from "./jsonWithin.js";

/** A message from a page to the host. The host takes only what the schema reads. */
export interface PageMessage<P = unknown> extends NotificationType<P> {
  readonly schema: z.ZodType<P>;
}

export function pageMessage<S extends z.ZodType>(method: string, schema: S): PageMessage<z.output<S>> {
  return { method, schema: schema as unknown as z.ZodType<z.output<S>> };
}

/** For messages that say all by their name. */
export const nothing = z.null();

/** A name or a heading that is shown back to the user. */
export const shortText = z.string().max(1000);

/** Where something stands in an experiment. */
export const pathSchema = z
  .array(z.union([z.string().max(200), z.int().nonnegative()]))
  .max(16)
  .readonly();

/** Any value of a parameter, no larger than a table that one would still write into an experiment by hand. */
export const valueSchema = z.unknown().refine((value) => value === undefined || jsonWithin(value, 4_000_000), {
  error: "is no JSON value, or is too large for a parameter",
});
