import type { Bound } from "../theory/bounds/bound.js";

/** Whether a bound is without a value although it holds: a report has no number for a floor that large. */
export function isBeyondPrecision({ side, value, hypotheses }: Bound): boolean {
  return value === null && side === "lower" && hypotheses.every(({ holds }) => holds);
}
