import type { Report } from "../experiment/report.js";
import type { Axis } from "./axis.js";
import type { Rule } from "./figure.js";
import type { Frames } from "./frames.js";

/** The axis that all figures over rounds share, half a column wider at each end. */
export function roundAxis({ columns }: Frames): Axis {
  return { name: "round", symbol: "t", scale: "linear", domain: [-0.5, columns - 0.5], integer: true };
}

/** Where f_t becomes 0, if that is on the axis. */
export function collapseRules({ collapse, rounds }: Report, { columns }: Frames): Rule[] {
  if (collapse.rounds === null || collapse.rounds > rounds.length || collapse.rounds > columns - 1) return [];
  return [{ id: "collapse", axis: "x", at: collapse.rounds, label: "collapse", role: "collapse" }];
}
