import type { Rule, XyFigure } from "../figure.js";
import { isLine } from "../look/ruleLook.js";
import { textWidth } from "./measure.js";
import type { Box, Point } from "./page.js";
import { typeset } from "./text.js";

/** Between two labels, in letters' heights. */
const gap = 0.5;

/** Small text is set wider by LaTeX than the same fonts scaled down. */
const roomForTex = 1.06;

/**
 * How far from the middle of their lines the labels of upright rules stand so that they keep to the plot; a label that
 * would lie on another's is left out, and that of the tolerance is the one that must be there.
 */
export function ruleLabels(
  { rules, y }: XyFigure,
  place: (x: number, y: number) => Point,
  plot: Box,
  size: number,
): ReadonlyMap<Rule, number> {
  const shifts = new Map<Rule, number>();
  const taken: { readonly from: number; readonly to: number }[] = [];
  const upright = rules.filter((rule) => isLine(rule) && rule.axis === "x");
  for (const rule of [...upright].sort((a, b) => Number(b.role === "tolerance") - Number(a.role === "tolerance"))) {
    const [middle] = place(rule.at, y.domain[0]);
    const half = (roomForTex * size * textWidth(typeset(rule.label))) / 2;
    const shown = Math.min(plot.right - half, Math.max(plot.left + half, middle));
    const [from, to] = [shown - half, shown + half];
    if (taken.some((other) => from < other.to + gap * size && to > other.from - gap * size)) continue;
    taken.push({ from, to });
    shifts.set(rule, shown - middle);
  }
  return shifts;
}
