import * as z from "zod";
import { experimentSchema } from "./experimentSchema.js";

/** The JSON Schema (draft 7, which VS Code reads) of `*.distill.json`, generated from the parameter table. */
export function experimentJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(experimentSchema, { target: "draft-7", io: "input" }), allowTrailingCommas: true };
}
