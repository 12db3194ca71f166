import { bestError } from "../experiment/bestError.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import { accuracyFigure, hasAccuracy } from "./accuracyFigure.js";
import type { Report } from "../experiment/report.js";
import type { XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";
import { roundSeries } from "./roundSeries.js";

/**
 * Mean squared errors of f_t: against the labels y_0, against the truth, on held-out data; the step y_t → y_{t+1}
 * always costs ε.
 */
export function errorsFigure(report: Report, frames: Frames): XyFigure {
  const { rounds, experiment } = report;
  const best = bestError(rounds);
  const [hasTruth, hasTest] = (["truthError", "testError"] as const).map((role) =>
    rounds.some((round) => round[role] !== undefined),
  );
  return {
    kind: "xy",
    id: "errors",
    title: "Error per round",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: { name: "mean squared error", scale: "linear", domain: frames.errors },
    series: [
      ...roundSeries(rounds, "trainError", "against labels y₀", "on labels y₀"),
      ...roundSeries(rounds, "truthError", "against truth", "on truth"),
      ...roundSeries(rounds, "testError", "on held-out data", "held out"),
    ],
    rules: [
      { id: "tolerance", axis: "y", at: experiment.tolerance, label: "ε", role: "tolerance" },
      ...collapseRules(report, frames),
    ],
    markers: best === undefined ? [] : [{ id: "best", x: best.round, y: best.error, label: `best t = ${best.round}` }],
    intervals: [],
    summary:
      rounds.length === 0
        ? "No rounds, hence no errors."
        : `Mean squared error per round: against the labels from ${formatNumber(
            rounds[0]?.trainError,
          )} to ${formatNumber(rounds[rounds.length - 1]?.trainError)}${
            best === undefined
              ? ""
              : `; ${best.on === "truth" ? "against the truth" : "on held-out data"} least at round ${best.round}, ${formatNumber(best.error)}`
          }; tolerance ${formatNumber(experiment.tolerance)}.`,
    table: () => ({
      caption: "Mean squared error per round",
      columns: [
        { name: "round", symbol: "t" },
        { name: "against labels" },
        { name: "step" },
        ...(hasTruth ? [{ name: "against truth" }] : []),
        ...(hasTest ? [{ name: "on held-out data" }] : []),
      ],
      rows: rounds.map(({ round, trainError, stepError, truthError, testError }) => [
        round,
        trainError,
        stepError,
        ...(hasTruth ? [truthError ?? null] : []),
        ...(hasTest ? [testError ?? null] : []),
      ]),
    }),
  };
}

/** Errors, or accuracies where there are any. */
export const errors = defineFigure({
  id: "errors",
  title: "Error per round",
  choice: choiceOf("round", "measure"),
  build: (report, { measure }, { frames }) =>
    (measure === "accuracy" && hasAccuracy(report) ? accuracyFigure : errorsFigure)(report, frames),
});
