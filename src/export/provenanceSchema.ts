import * as z from "zod";
import { formatIssue } from "../experiment/issue.js";
import { schemaIssues } from "../experiment/schemaIssues.js";
import { pickedChoiceSchema } from "../figures/choice/choice.js";
import { mostCompared } from "../figures/compare/comparedRun.js";
import { largestFont, smallestFont, widthPresets } from "../figures/print/options.js";
import { exportFormats } from "./formats.js";
import type { Provenance } from "./provenance.js";
import { mostFrames } from "../experiment/limits.js";

/**
 * Characters of all changes together: they stand on one line of every exported file, and TeX reads lines into a buffer.
 */
export const mostChangeCharacters = 4000;

/** Characters of the line as a whole; every limit below keeps within it. */
export const mostProvenanceCharacters = 64 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");
const path = z
  .string()
  .min(1)
  .max(1024)
  .regex(/^\P{Cc}*$/u, "a path without control characters");
const change = z.string().max(mostChangeCharacters);

const provenanceSchema: z.ZodType<Provenance> = z
  .strictObject({
    generator: z.string().max(200),
    experiment: path,
    hash: sha256,
    files: z
      .record(path, sha256)
      .refine((files) => Object.keys(files).length <= 32, "at most 32 files")
      .exactOptional(),
    set: z.array(change).max(200),
    seeds: z.array(z.number()).max(100),
    figure: z.string().min(1).max(64),
    format: z.enum(exportFormats),
    width: z.enum(widthPresets),
    fontSize: z.number().min(smallestFont).max(largestFont),
    output: z.int().min(0).max(100_000),
    round: z.int().min(0).max(10_000).exactOptional(),
    choice: pickedChoiceSchema.exactOptional(),
    sweep: z
      .strictObject({ key: z.string().min(1).max(200), values: z.array(z.string().max(100)).min(1).max(mostFrames) })
      .exactOptional(),
    compare: z
      .array(z.array(change).max(200))
      .max(mostCompared - 1)
      .exactOptional(),
  })
  .refine(({ sweep, format }) => sweep === undefined || format === "beamer", {
    path: ["sweep"],
    message: "used with the format beamer",
  })
  .refine(({ sweep, compare }) => sweep === undefined || compare === undefined, {
    path: ["sweep"],
    message: "without compared runs",
  })
  .refine((provenance) => changeCharacters(provenance) <= mostChangeCharacters, {
    path: ["set"],
    message: `shorter: all changes together have at most ${mostChangeCharacters} characters; save them as an experiment file`,
  });

/** How much there is to say of the changes of every run. */
export function changeCharacters({ set, compare = [] }: Pick<Provenance, "set" | "compare">): number {
  return [...set, ...compare.flat()].join("").length;
}

export type Decoded =
  { readonly ok: true; readonly provenance: Provenance } | { readonly ok: false; readonly fault: string };

/** What a file says of its origin, of whoever it may come. */
export function decodeProvenance(value: unknown): Decoded {
  const result = provenanceSchema.safeParse(value);
  if (result.success) return { ok: true, provenance: result.data };
  const [first] = schemaIssues(result.error.issues, value);
  return { ok: false, fault: first === undefined ? "it is not an object in braces" : formatIssue(first) };
}

/**
 * Nothing is written that could not be read back.
 * @throws RangeError
 */
export function requireStatable(provenance: Provenance): void {
  const decoded = decodeProvenance(provenance);
  if (!decoded.ok)
    throw new RangeError(`the origin of the figure cannot be stated: ${decoded.fault.replace(/\.$/, "")}`);
}
