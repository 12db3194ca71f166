import * as z from "zod";

/** What the user arranged in the page; the only thing the page itself remembers. */
export interface Arrangement {
  readonly collapsed: readonly string[];
  readonly scroll: number;
}

const arrangementSchema = z.object({ version: z.literal(1), collapsed: z.array(z.string()), scroll: z.number() });

export function readArrangement(stored: unknown): Arrangement {
  const { data } = arrangementSchema.safeParse(stored);
  return { collapsed: data?.collapsed ?? [], scroll: data?.scroll ?? 0 };
}

export function storedArrangement(arrangement: Arrangement): z.output<typeof arrangementSchema> {
  return { version: 1, collapsed: [...arrangement.collapsed], scroll: arrangement.scroll };
}
