import type { Round } from "../theory/distillation/round.js";
import type { SheetInput } from "./statement.js";

/** Rounds × modes beyond this would take longer, and more memory, than a sheet is worth. */
const mostCells = 2_000_000;

/**
 * The rounds that statements about every eigenvalue look at: all that are recorded, unless there are very many of both.
 */
export function roundsLookedAt({ distillation: { rounds }, modes }: SheetInput): readonly Round[] {
  return rounds.slice(0, Math.max(1, Math.floor(mostCells / modes)));
}
