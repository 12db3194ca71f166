import { roundStatements } from "../statements/statements.js";
import type { Bound } from "../theory/bounds/bound.js";

/** Bounds on N that come from one idea, from below and from above. */
export interface BoundFamily {
  readonly id: string;
  readonly name: string;
  /** Whether a column of a paper has room for its curves. */
  readonly printed: boolean;
  /** Bounds, by their ids. */
  readonly members: readonly string[];
}

/** In the order in which they are listed; the place is also what tells their curves apart. */
export const boundFamilies: readonly BoundFamily[] = [...new Set(roundStatements.map(({ family }) => family))]
  .sort((a, b) => a.place - b.place)
  .map((family) => ({
    id: family.id,
    name: family.name,
    printed: family.printed ?? false,
    members: roundStatements
      .filter((statement) => statement.family === family)
      .flatMap(({ bounds }) => bounds.map(({ id }) => id)),
  }));

/** The members of a family among bounds; a family of which the problem knows no member is undefined. */
export function membersOf<B extends Pick<Bound, "id" | "side">>(
  { members }: Pick<BoundFamily, "members">,
  bounds: readonly B[],
): { readonly lower: readonly B[]; readonly upper: readonly B[] } | undefined {
  const found = bounds.filter(({ id }) => members.includes(id));
  const from = (side: Bound["side"]): B[] => found.filter((bound) => bound.side === side);
  return found.length === 0 ? undefined : { lower: from("lower"), upper: from("upper") };
}

/** What bounds of one side say together: the largest of lower ones, the least of upper ones; null where all are silent. */
export function strongest(side: Bound["side"], values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => value !== null && value !== undefined);
  return known.length === 0 ? null : side === "lower" ? Math.max(...known) : Math.min(...known);
}
