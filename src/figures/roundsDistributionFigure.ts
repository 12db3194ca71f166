import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import { resampled, resamplingStudy } from "./resamplingStudy.js";
import type { XyFigure } from "./figure.js";
import { formatNumber, plural } from "./format.js";
import type { HeldDomains } from "./hold.js";

/** What N comes to for labels drawn anew, or for parts of the data. */
export interface RoundsSample {
  /** N of each; Infinity where it was not reached. */
  readonly rounds: Float64Array;
  /** How many have no fit at this ε. */
  readonly infeasible: number;
  /** "draw", "fold". */
  readonly noun: string;
}

/** More values of N than this share bars. */
const mostBars = 40;

/** Shares of the values of N, with the N of the data at hand. */
export function roundsDistributionFigure(
  report: Report,
  sample: RoundsSample | undefined,
  held: HeldDomains,
): XyFigure {
  const counts = Array.from(sample?.rounds ?? [])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const own = report.collapse.rounds;
  const [from, to] = [Math.min(...counts, own ?? Infinity), Math.max(...counts, own ?? 0)];
  const width = Number.isFinite(from) ? Math.max(1, Math.ceil((to - from + 1) / mostBars)) : 1;
  const shares = new Map<number, number>();
  for (const count of counts) {
    const bar = from + width * Math.floor((count - from) / width);
    shares.set(bar, (shares.get(bar) ?? 0) + 1 / (sample?.rounds.length ?? 1));
  }
  const bars = [...shares.entries()];
  const domain = held.hold(
    "roundsDistribution",
    Number.isFinite(from) ? [Math.max(-0.5, from - 1.5), to + width + 0.5] : [-0.5, 9.5],
    "linear",
  );
  return {
    kind: "xy",
    id: "roundsDistribution",
    title: `Rounds over ${sample?.noun ?? "draw"}s`,
    symbol: "N",
    rounds: 0,
    x: {
      name: width === 1 ? "rounds" : `rounds, in steps of ${width}`,
      symbol: "N",
      scale: "linear",
      domain,
      integer: true,
    },
    y: {
      name: `share of ${sample?.noun ?? "draw"}s`,
      scale: "linear",
      domain: held.hold(
        "roundsDistribution share",
        [0, Math.min(1, 1.15 * Math.max(0.1, ...shares.values()))],
        "linear",
      ),
    },
    series:
      bars.length === 0
        ? []
        : [
            {
              id: "share",
              label: "share",
              role: "share",
              x: bars.map(([bar]) => bar),
              y: bars.map(([, share]) => share),
              notes: (point) => noteOf(bars[point] ?? [0, 0], width, sample),
            },
          ],
    rules:
      own === null ? [] : [{ id: "own", axis: "x", at: own, label: `N = ${formatNumber(own)} here`, role: "limit" }],
    markers: [],
    intervals: [],
    summary:
      sample === undefined || counts.length === 0
        ? "No numbers of rounds yet."
        : `N over ${plural(sample.rounds.length, sample.noun)}: from ${formatNumber(counts[0])} to ${formatNumber(
            counts[counts.length - 1],
          )}, median ${formatNumber(counts[Math.floor(counts.length / 2)])}${sample.infeasible === 0 ? "" : `; ${plural(sample.infeasible, sample.noun)} without a fit at this ε`}.`,
    table: () => ({
      caption: `Rounds over ${sample?.noun ?? "draw"}s`,
      columns: [{ name: "rounds", symbol: "N" }, { name: "share" }, { name: `${sample?.noun ?? "draw"}s` }],
      rows: bars.map(([bar, share]) => [bar, share, Math.round(share * (sample?.rounds.length ?? 0))]),
    }),
  };
}

function noteOf([bar, share]: readonly [number, number], width: number, sample: RoundsSample | undefined): string {
  return `${width === 1 ? "" : `N from ${bar} to ${bar + width - 1}: `}${plural(Math.round(share * (sample?.rounds.length ?? 0)), sample?.noun ?? "draw")}`;
}

/** N of every draw, or of every fold. */
export function roundsSample(report: Report): RoundsSample {
  const noun = resamplingStudy(report) === "crossValidation" ? "fold" : "draw";
  const { rounds = new Float64Array(0), infeasible = 0 } = resampled(report) ?? {};
  return { rounds, infeasible, noun };
}

export const roundsDistribution = defineFigure({
  id: "roundsDistribution",
  title: "Rounds over draws or folds",
  needs: ["generalisation"],
  choice: choiceOf(),
  studies: (report) => {
    const study = resamplingStudy(report);
    return study === undefined ? [] : [study];
  },
  missing: (report) =>
    resamplingStudy(report) === undefined ? "needs a truth to draw around, or data to leave out" : undefined,
  build: (report, _choice, { held }) => roundsDistributionFigure(report, roundsSample(report), held),
});
