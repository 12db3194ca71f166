import type { Report, ReportRound } from "../experiment/report.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import { collapseRules, roundAxis } from "./roundAxis.js";

/** Mean squared errors of f_t: against the labels y_0, against the truth, on test data; the step y_t → y_{t+1} always costs ε. */
export function errorsFigure(report: Report, frames: Frames): XyFigure {
  const { rounds, experiment } = report;
  const best = bestRound(rounds);
  const bestError = best === undefined ? undefined : rounds[best]?.truthError;
  return {
    kind: "xy", id: "errors", title: "Error per round", columns: frames.columns,
    x: roundAxis(frames),
    y: { name: "mean squared error", scale: "linear", domain: frames.errors },
    series: [
      ...errorSeries(rounds, "trainError", "against labels y₀"),
      ...errorSeries(rounds, "truthError", "against truth"),
      ...errorSeries(rounds, "testError", "on test data"),
    ],
    rules: [{ id: "tolerance", axis: "y", at: experiment.tolerance, label: "ε", role: "tolerance" }, ...collapseRules(report, frames)],
    markers: best === undefined || bestError === undefined ? [] : [{ id: "best", x: best, y: bestError, label: `best t = ${best}` }],
    intervals: [],
    summary: rounds.length === 0 ? "No rounds, hence no errors." : `Mean squared error per round: against the labels from ${
      formatNumber(rounds[0]?.trainError)} to ${formatNumber(rounds[rounds.length - 1]?.trainError)}${
      best === undefined ? "" : `; against the truth least at round ${best}, ${formatNumber(bestError)}`}; tolerance ${formatNumber(experiment.tolerance)}.`,
    table: () => ({
      caption: "Mean squared error per round",
      columns: [{ name: "round", symbol: "t" }, { name: "against labels" }, { name: "step" },
        ...(best === undefined ? [] : [{ name: "against truth" }]), ...(rounds.some((round) => round.testError !== undefined) ? [{ name: "on test data" }] : [])],
      rows: rounds.map(({ round, trainError, stepError, truthError, testError }) => [round, trainError, stepError,
        ...(best === undefined ? [] : [truthError ?? null]), ...(rounds.some((each) => each.testError !== undefined) ? [testError ?? null] : [])]),
    }),
  };
}

/** The round whose fit is closest to the truth; undefined when no truth is known. */
export function bestRound(rounds: readonly ReportRound[]): number | undefined {
  return rounds.reduce<ReportRound | undefined>((best, round) =>
    round.truthError !== undefined && round.truthError < (best?.truthError ?? Infinity) ? round : best, undefined)?.round;
}

function errorSeries(rounds: readonly ReportRound[], role: "trainError" | "truthError" | "testError", label: string): Series[] {
  const known = rounds.filter((round) => round[role] !== undefined);
  return known.length === 0 ? [] : [{
    id: role, label, role, x: Float64Array.from(known, (round) => round.round), y: Float64Array.from(known, (round) => round[role] ?? Number.NaN),
  }];
}
