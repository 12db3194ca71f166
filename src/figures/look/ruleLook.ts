import type { Rule } from "../figure.js";
import type { PlainInk } from "./inks.js";
import type { LineLook } from "./seriesLook.js";

/** A line that is of no round. */
export interface RuleLook extends LineLook {
  readonly ink: PlainInk;
}

const quiet: PlainInk = { role: "quiet" };

/** Straight lines across a figure; a collapse is hatched instead. */
export const ruleLook: RuleLook = { ink: quiet, weight: 0.6, dash: "shortDashed" };

/** What is known beforehand of a value: a hollow bar. */
export const intervalLook: RuleLook = { ink: quiet, weight: 0.6, dash: "solid" };

/** A ring around a point that is pointed out. */
export const ringLook = { ink: { role: "ink" }, weight: 0.8, radius: 3.8 } as const satisfies {
  readonly ink: PlainInk;
  readonly weight: number;
  readonly radius: number;
};

/** Whether a rule is drawn as a line. */
export function isLine({ role }: Rule): boolean {
  return role !== "collapse";
}

/** The width of bars, as a part of the least gap between their middles. */
const barShare = 0.72;

/** The width of a bar at each x, in units of x. */
export function barWidth(x: ArrayLike<number>): number {
  const values = Array.from(x).sort((a, b) => a - b);
  const gaps = values.slice(1).flatMap((value, i) => (value > values[i] ? [value - values[i]] : []));
  return barShare * (gaps.length === 0 ? 1 : Math.min(...gaps));
}
