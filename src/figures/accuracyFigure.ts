import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import type { XyFigure } from "./figure.js";
import { formatNumber } from "./format.js";
import type { Frames } from "./frames.js";
import { colouredRounds } from "./look/roundColour.js";
import { collapseRules, roundAxis } from "./roundAxis.js";
import { leastRound, roundSeries } from "./roundSeries.js";

/** Whether the report tells shares of rightly classified points. */
export function hasAccuracy({ rounds }: Report): boolean {
  return rounds.some(({ trainAccuracy, testAccuracy }) => trainAccuracy !== undefined || testAccuracy !== undefined);
}

/** Share of points whose class is the largest output of f_t: among the labels trained on, and among held-out data. */
export function accuracyFigure(report: Report, frames: Frames): XyFigure {
  const { rounds } = report;
  const best = leastRound(rounds, ({ testAccuracy }) => (testAccuracy === undefined ? undefined : -testAccuracy));
  const series = [
    ...roundSeries(rounds, "trainAccuracy", "on labels y₀", "labels y₀"),
    ...roundSeries(rounds, "testAccuracy", "on held-out data", "held out"),
  ];
  return {
    kind: "xy",
    id: "errors",
    title: "Accuracy",
    rounds: colouredRounds(report),
    x: roundAxis(frames),
    y: { name: "accuracy", scale: "linear", domain: [0, 1] },
    series,
    rules: collapseRules(report, frames),
    intervals: [],
    markers:
      best?.testAccuracy === undefined
        ? []
        : [{ id: "best", x: best.round, y: best.testAccuracy, label: `best t = ${best.round}` }],
    summary: `Accuracy per round: ${[
      ...series.map(({ label, y }) => `${label} from ${formatNumber(y[0])} to ${formatNumber(y[y.length - 1])}`),
      ...(best === undefined
        ? []
        : [`on held-out data best at round ${best.round}, ${formatNumber(best.testAccuracy)}`]),
    ].join("; ")}.`,
    table: () => ({
      caption: "Accuracy per round",
      columns: [{ name: "round", symbol: "t" }, ...series.map(({ label }) => ({ name: label }))],
      rows: rounds.map((round) => [
        round.round,
        ...series.map(({ role }) => round[role as "trainAccuracy" | "testAccuracy"] ?? null),
      ]),
    }),
  };
}

/** A name of its own for what the errors show by the measure of accuracy. */
export const accuracy = defineFigure({
  id: "accuracy",
  title: "Accuracy per round",
  choice: choiceOf("round"),
  missing: (report) => (hasAccuracy(report) ? undefined : "is for tables with classes, and this experiment has none"),
  build: (report, _choice, { frames }) => accuracyFigure(report, frames),
});
