import * as z from "zod";
import { validateExperiment } from "../../experiment/parseExperiment.js";
import { RunList, type RunRecord } from "./runList.js";

export const formatOfRuns = 1;

/** What a kept text holds. */
export type StoredRuns =
  /** The entries that are runs, and how many are not. */
  | { readonly kind: "runs"; readonly list: RunList; readonly unreadable: number }
  /** Written by a later version; the entries that this one understands. */
  | { readonly kind: "newer"; readonly list: RunList; readonly format: number }
  | { readonly kind: "unreadable" };

const listSchema = z.object({ version: z.int().positive(), runs: z.array(z.unknown()) });

const experimentSchema = z.unknown().transform((value, context) => {
  const parsed = validateExperiment(value);
  if (parsed.ok) return parsed.experiment;
  context.addIssue({ code: "custom", message: "is no experiment of this version" });
  return z.NEVER;
});

const runSchema = z.object({
  id: z.int().nonnegative(),
  time: z.number(),
  document: z.string(),
  experiment: experimentSchema,
  name: z.string().optional(),
  pinned: z.boolean(),
  rounds: z.int().nullable(),
  best: z.object({ round: z.int(), error: z.number(), on: z.enum(["truth", "held-out data"]) }).optional(),
});

export function encodeRuns({ runs }: RunList): string {
  return JSON.stringify({ version: formatOfRuns, runs });
}

/** Reads a kept list; one entry that is no run does not lose the others. */
export function decodeRuns(text: string): StoredRuns {
  const kept = listSchema.safeParse(jsonOf(text));
  if (!kept.success) return { kind: "unreadable" };
  const { version, runs } = kept.data;
  const known = new Map<number, RunRecord>();
  for (const each of runs) {
    const run = runSchema.safeParse(each);
    if (run.success && !known.has(run.data.id)) known.set(run.data.id, withoutUndefined(run.data));
  }
  const list = RunList.of([...known.values()]);
  return version > formatOfRuns
    ? { kind: "newer", list, format: version }
    : { kind: "runs", list, unreadable: runs.length - known.size };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function withoutUndefined({ name, best, ...run }: z.infer<typeof runSchema>): RunRecord {
  return { ...run, ...(name === undefined ? {} : { name }), ...(best === undefined ? {} : { best }) };
}
