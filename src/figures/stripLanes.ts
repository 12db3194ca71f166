import type { RoundBound } from "../statements/defineStatement.js";
import { roundStatements } from "../statements/statements.js";
import type { Bound } from "../theory/bounds/bound.js";

/** A way of bounding N that has a line of the strip. */
export interface LaneFamily {
  readonly id: string;
  /** Of the families that share it, the name of the last one that is among these bounds. */
  name(bounds: readonly Bound[]): string;
  readonly members: readonly RoundBound[];
}

const ofLanes = roundStatements
  .flatMap(({ family: { lane, place }, bounds }) => (lane === null ? [] : [{ lane, place, bounds }]))
  .sort((a, b) => a.lane.place - b.lane.place || a.place - b.place);

/**
 * The lanes from the best known bound to the one that needs least; weaker members of a family are in the table only.
 */
export const laneFamilies: readonly LaneFamily[] = [...new Set(ofLanes.map(({ lane }) => lane.id))].map((id) => {
  const parts = ofLanes.filter(({ lane }) => lane.id === id);
  return {
    id,
    name: (bounds) => {
      const present = parts.filter((part) =>
        part.bounds.some((member) => bounds.some((bound) => bound.id === member.id)),
      );
      return (present.at(-1) ?? parts[0])?.lane.name ?? id;
    },
    members: parts.flatMap((part) => part.bounds),
  };
});
