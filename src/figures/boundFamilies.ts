import type { Bound } from "../theory/bounds/bound.js";

/** Bounds on N that come from one idea, one from below and one from above. */
export interface BoundFamily {
  readonly id: string;
  readonly name: string;
  readonly lower?: string;
  readonly upper?: string;
}

/** In the order in which they are listed; the place is also what tells their curves apart. */
export const boundFamilies: readonly BoundFamily[] = [
  { id: "guaranteed", name: "t_low … inevitable", lower: "guaranteedRounds", upper: "inevitableCollapse" },
  { id: "tangent", name: "tangent form", lower: "tangentLower", upper: "tangentUpper" },
  { id: "recurrence", name: "recurrence", lower: "recurrenceLower", upper: "recurrenceUpper" },
  { id: "kantorovich", name: "Kantorovich angle", upper: "kantorovich" },
  { id: "conditionFree", name: "condition-free", lower: "conditionFreeLower", upper: "conditionFreeUpper" },
  { id: "afterRoundZero", name: "after round 0", lower: "rangeGuaranteedRounds", upper: "rangeKantorovich" },
];

/** The members of a family among bounds; a family of which the problem knows no member is undefined. */
export function membersOf<B extends Pick<Bound, "id">>(
  { lower, upper }: BoundFamily,
  bounds: readonly B[],
): { readonly lower?: B; readonly upper?: B } | undefined {
  const find = (id: string | undefined) => bounds.find((bound) => bound.id === id);
  const [below, above] = [find(lower), find(upper)];
  return below === undefined && above === undefined
    ? undefined
    : { ...(below === undefined ? {} : { lower: below }), ...(above === undefined ? {} : { upper: above }) };
}
