import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf, type Choice } from "./choice/choice.js";
import type { ScaleKind } from "./axis.js";
import type { CellFigure } from "./figure.js";
import { formatNumber, plural } from "./format.js";
import type { Frames } from "./frames.js";
import { collapseRules, roundAxis } from "./roundAxis.js";
import { modesShown, shownRank } from "./shownModes.js";

export type WeightKind = Choice["weights"];

/** The weight of every eigenfunction in every round: B_t for the fit to the labels, A_t for one step. */
export function basisWeightsFigure(report: Report, frames: Frames, kind: WeightKind, scale: ScaleKind): CellFigure {
  const { rounds, spectrum } = report;
  const values = rounds.map((round) => (kind === "B" ? round.basisWeights : round.stepWeights));
  // Of a long spectrum the leading modes are recorded only.
  const count = spectrum.eigenvalues.length;
  const rank = shownRank(spectrum);
  const shown = modesShown(spectrum);
  const symbol = `${kind}_t`;
  return {
    kind: "cells",
    quantity: "weight",
    id: "basisWeights",
    title: `${kind === "B" ? "Basis weights" : "Step weights"}${shown}`,
    symbol,
    x: roundAxis(frames),
    y: { name: "eigenvalue index", symbol: "k", scale: "linear", domain: [0.5, count + 0.5], integer: true },
    values,
    rowCount: count,
    zeroFrom: rank,
    rowValues: spectrum.eigenvalues,
    collapsed: collapseRules(report, frames).length > 0,
    valueAxis: { name: "weight", symbol: `${symbol}[k]`, scale, domain: scale === "log" ? [frames.floor, 1] : [0, 1] },
    ...(scale === "log" ? { floor: frames.floor } : {}),
    summary: `Weights of ${plural(count, "eigenfunction")} in ${plural(rounds.length, "round")}, largest eigenvalue first.${weightRange(
      values,
      rank,
    )}${shown === "" ? "" : ` Of ${formatNumber(spectrum.count)} modes only these${shown.slice(1)} were computed.`}${rank < count ? ` The weights beyond the rank ${rank} are zero.` : ""}`,
    table: () => ({
      caption: `${kind === "B" ? "Basis weights B_t" : "Step weights A_t"}${shown}`,
      columns: [
        { name: "index", symbol: "k" },
        { name: "eigenvalue", symbol: "d_k" },
        ...rounds.map((_, t) => ({ name: "weight", symbol: `${kind}_{${t}}` })),
      ],
      rows: Array.from(spectrum.eigenvalues, (eigenvalue, k) => [
        k + 1,
        eigenvalue,
        ...values.map((round) => round[k]),
      ]),
    }),
  };
}

function weightRange(values: readonly Float64Array[], rank: number): string {
  const last = values[values.length - 1];
  if (last === undefined || rank === 0) return "";
  return ` In the last round they fall from ${formatNumber(last[0])} to ${formatNumber(last[rank - 1])}.`;
}

export const weights = defineFigure({
  id: "weights",
  title: "Basis weights B_t",
  choice: choiceOf("round", "weights", "scale"),
  build: (report, choice, { frames }) => basisWeightsFigure(report, frames, choice.weights, choice.scale),
});

/** A name of its own for the other weights. */
export const stepWeights = defineFigure({
  id: "stepWeights",
  title: "Step weights A_t",
  choice: choiceOf("round", "scale"),
  build: (report, { scale }, { frames }) => basisWeightsFigure(report, frames, "A", scale),
});
