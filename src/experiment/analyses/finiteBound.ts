import type { Bound } from "../../theory/bounds/bound.js";
import { finiteOrNull } from "../../statements/finiteOrNull.js";

/** A bound as a report has it: what is infinite, or beyond double precision, is null, as it is in JSON. */
export function finiteBound<B extends Bound>({ value, truth, slack, ...bound }: B): B {
  const numbers = { value: reported(value), truth: reported(truth), slack: reported(slack) };
  return { ...bound, ...numbers } as B;
}

const reported = (value: number | null): number | null => (value === null ? null : finiteOrNull(value));
