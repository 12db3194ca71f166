import { maximalRounds } from "../experiment/limits.js";
import type { Report } from "../experiment/report.js";
import { formatFull, formatNumber } from "./format.js";
import { kappaOf } from "./kappaText.js";

export interface Quantity {
  readonly id: "K" | "rank" | "kappa" | "r0" | "epsilon" | "N";
  readonly symbol: string;
  readonly name: string;
  readonly text: string;
  /** What follows the value in a quieter voice. */
  readonly note?: string;
  /** The value as a machine writes it. */
  readonly value: string;
  readonly full: string;
}

/** The numbers above the figures. */
export function quantities({ spectrum, collapse, experiment }: Report): Quantity[] {
  const { count } = spectrum;
  const { rangeConditionNumber: onRange } = spectrum;
  const kappa = kappaOf(spectrum);
  return [
    { id: "K", symbol: "K", name: "training points", ...number(count) },
    {
      id: "rank",
      symbol: "rank",
      name: "rank of the Gram matrix",
      ...(spectrum.rank === null ? notComputed(spectrum) : number(spectrum.rank)),
    },
    {
      id: "kappa",
      symbol: "κ",
      name: "condition number of the Gram matrix",
      ...(kappa === undefined
        ? notComputed(spectrum)
        : kappa === Infinity
          ? {
              text: "∞",
              value: "Infinity",
              note: `${formatNumber(onRange)} on the range`,
              full: `∞: the Gram matrix is singular; ${formatFull(onRange)} on its range`,
            }
          : number(kappa)),
    },
    { id: "r0", symbol: "r_0", name: "‖y₀‖ / √(Kε)", ...number(collapse.initialRatio) },
    { id: "epsilon", symbol: "ε", name: "tolerance", ...number(experiment.tolerance) },
    { id: "N", symbol: "N", name: "number of non-trivial fits", ...roundCount(collapse.rounds) },
  ];
}

function notComputed({ unknown = "" }: Report["spectrum"]): Pick<Quantity, "text" | "value" | "full"> {
  return { text: "–", value: "", full: `not computed: ${unknown}` };
}

/** `4`, or `> 10 000` when distillation was followed no further. */
export function formatRoundCount(rounds: number | null): string {
  return rounds === null ? `> ${formatNumber(maximalRounds)}` : formatNumber(rounds);
}

function roundCount(rounds: number | null): Pick<Quantity, "text" | "note" | "value" | "full"> {
  if (rounds === null) {
    return {
      text: formatRoundCount(null),
      value: "Infinity",
      note: "rounds",
      full: `more than ${formatNumber(maximalRounds)}; the count stops there`,
    };
  }
  return {
    text: formatNumber(rounds),
    value: String(rounds),
    note: rounds === 0 ? "collapsed at once" : rounds === 1 ? "round" : "rounds",
    full: formatFull(rounds),
  };
}

function number(value: number): Pick<Quantity, "text" | "value" | "full"> {
  return { text: formatNumber(value), value: String(value), full: formatFull(value) };
}
