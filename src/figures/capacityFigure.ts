import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import type { HeldDomains } from "./hold.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";
import { roundSeries } from "./roundSeries.js";

/** How many basis functions B_t amounts to, counted in three ways. */
export function capacityFigure(report: Report, frames: Frames, held: HeldDomains): XyFigure {
  const { rounds, spectrum } = report;
  const series = [
    ...roundSeries(rounds, "degreesOfFreedom", "degrees of freedom tr Bₜ", "tr Bₜ"),
    ...roundSeries(rounds, "entropyRank", "entropy rank"),
    ...roundSeries(rounds, "participationRatio", "participation ratio", "participation"),
  ];
  const largest = Math.max(1, ...series.flatMap(({ y }) => Array.from(y)));
  return {
    kind: "xy",
    id: "capacity",
    title: "Capacity per round",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: { name: "basis functions", scale: "linear", domain: held.hold("capacity", [0, 1.03 * largest], "linear") },
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers: [],
    summary:
      rounds.length === 0
        ? "No rounds, hence no basis functions."
        : series.length === 0
          ? `Not known from the ${spectrum.eigenvalues.length} modes that were computed of ${spectrum.count}.`
          : `Number of basis functions that the weights amount to, out of ${spectrum.rank === null ? `${spectrum.count} points` : `the rank ${spectrum.rank}`}: ${series
              .map(({ label, y }) => `${label} from ${formatNumber(y[0])} to ${formatNumber(y[y.length - 1])}`)
              .join("; ")}.`,
    table: () => ({
      caption: "Capacity per round",
      columns: [
        { name: "round", symbol: "t" },
        { name: "degrees of freedom", symbol: "tr B_t" },
        { name: "entropy rank" },
        { name: "participation ratio" },
      ],
      rows: rounds.map(({ round, degreesOfFreedom = null, entropyRank = null, participationRatio = null }) => [
        round,
        degreesOfFreedom,
        entropyRank,
        participationRatio,
      ]),
    }),
  };
}

export const capacity = defineFigure({
  id: "capacity",
  title: "Capacity per round",
  choice: choiceOf("round"),
  empty: needsRounds,
  build: (report, _choice, { frames, held }) => capacityFigure(report, frames, held),
});
