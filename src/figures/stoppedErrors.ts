import type { MatchedFit } from "../experiment/analyses/earlyStopping.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { Report, ReportRound } from "../experiment/report.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";
import { fitBeside, roundBeside, type MatchChoice } from "./matchedFit.js";
import { roundSeries } from "./roundSeries.js";

type ErrorKind = "truthError" | "testError" | "trainError";

const names: Readonly<Record<ErrorKind, readonly [label: string, short: string, figure: string]>> = {
  truthError: ["against truth", "distilled", "Error against truth"],
  testError: ["on held-out data", "distilled", "Error on held-out data"],
  trainError: ["against labels y₀", "distilled", "Error against labels"],
};

/**
 * The error that tells which fit is better: against the truth, else on held-out data; against the labels where nothing
 * else is known.
 */
export function comparedError({ rounds }: Pick<Report, "rounds">): ErrorKind {
  const has = (kind: ErrorKind) => rounds.some((round) => round[kind] !== undefined);
  return has("truthError") ? "truthError" : has("testError") ? "testError" : "trainError";
}

/** Errors of every f_t beside those of the single fits that match them. */
export function stoppedErrors(report: Report, frames: Frames, { matched, round }: MatchChoice): XyFigure {
  const { rounds } = report;
  const kind = comparedError(report);
  const [label, short, title] = names[kind];
  const stopped = rounds.map((each) => fitBeside(report, { matched, round: each.round })?.[kind]);
  const known = stopped.flatMap((value, t) => (value === undefined ? [] : [t]));
  const series: Series[] = [
    ...roundSeries(rounds, kind, label, short).map((each) => ({ ...each, role: "actual" as const })),
    ...(known.length === 0
      ? []
      : [
          {
            id: "earlyStopping",
            label: "early stopping",
            role: "earlyStopping" as const,
            x: Float64Array.from(known),
            y: Float64Array.from(known, (t) => stopped[t] ?? Number.NaN),
          },
        ]),
  ];
  return {
    kind: "xy",
    id: "stoppedErrors",
    title,
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: { name: "mean squared error", scale: "linear", domain: frames.errors },
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers: [],
    summary:
      rounds[round] === undefined
        ? "No rounds, hence no errors."
        : `${title} per round. ${verdict(report, { matched, round }) ?? ""}`,
    table: () => ({
      caption: `${title}: distilled beside early stopping`,
      columns: [
        { name: "round", symbol: "t" },
        { name: "distilled" },
        { name: "early stopping" },
        { name: "tolerance", symbol: "ε′" },
        { name: "multiplier", symbol: "c" },
      ],
      rows: rounds.map((each) => [
        each.round,
        each[kind] ?? null,
        ...stoppedCells(fitBeside(report, { matched, round: each.round }), kind),
      ]),
    }),
  };
}

function stoppedCells(fit: MatchedFit | undefined, kind: ErrorKind): (number | null)[] {
  return fit === undefined ? [null, null, null] : [fit[kind] ?? null, fit.tolerance, fit.multiplier];
}

/** Which of the two is closer, in a sentence. */
export function verdict(report: Report, choice: MatchChoice): string | undefined {
  const kind = comparedError(report);
  const [own, single] = [
    (report.rounds[choice.round] as ReportRound | undefined)?.[kind],
    fitBeside(report, choice)?.[kind],
  ];
  if (kind === "trainError" || own === undefined || single === undefined) return undefined;
  const where = kind === "truthError" ? "Error against the truth" : "Error on held-out data";
  // Equal to the digits that are shown is equal.
  const same = formatNumber(own) === formatNumber(single);
  const better = (wins: boolean) => (!same && wins ? " (better)" : "");
  return `${where}: ${formatNumber(own)}${better(own < single)}, of the single fit ${formatNumber(single)}${better(single < own)}.`;
}

export const errorsBeside = defineFigure({
  id: "stoppedErrors",
  title: "Errors of distillation and of early stopping",
  needs: ["earlyStopping"],
  choice: choiceOf("round", "matched"),
  empty: needsRounds,
  build: (report, { matched, round }, { frames }) =>
    stoppedErrors(report, frames, { matched, round: roundBeside(report, round) }),
});
