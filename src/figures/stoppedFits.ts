import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import type { Series, XyFigure } from "./figure.js";
import { fitsFigure } from "./fitsFigure.js";
import { plural } from "./format.js";
import type { Frames } from "./frames.js";
import { fitBeside, roundBeside, type MatchChoice } from "./matchedFit.js";
import { predictionsFigure } from "./predictionsFigure.js";
import { column } from "./selection.js";

/**
 * f_t and the one fit that matches it, with data and truth: over the grid, or against the labels where inputs have no
 * axis of their own.
 */
export function stoppedFits(report: Report, frames: Frames, output: number, choice: MatchChoice): XyFigure {
  const { data, grid } = report;
  const whole = (grid === undefined ? predictionsFigure : fitsFigure)(report, frames, output, choice.round);
  const fit = fitBeside(report, choice)?.fit;
  const x = grid === undefined ? column(data.labels, output, data.outputs) : grid.inputs;
  const stopped: Series[] =
    fit === undefined
      ? []
      : [
          {
            id: "earlyStopping",
            label: "early stopping",
            ...(grid === undefined ? { short: "single fit" } : {}),
            role: "earlyStopping",
            x,
            y: column(fit, output, data.outputs),
          },
        ];
  const own = whole.series.find(({ round }) => round === choice.round);
  return {
    ...whole,
    id: "stoppedFits",
    series: [
      ...whole.series.filter(({ round }) => round === undefined),
      ...(own === undefined ? [] : [own]),
      ...stopped,
    ],
    summary: `${plural(data.labels.length / data.outputs, "data point")}${data.truth === undefined ? "" : ", the truth"}${
      own === undefined ? "" : `, the fit of round ${choice.round}`
    }${fit === undefined ? "" : " and the single fit that matches it"}.`,
    table: () => ({
      caption: `Fit of round ${choice.round} beside early stopping`,
      columns: [
        { name: grid === undefined ? "label" : "input", symbol: grid === undefined ? "y_0" : "x" },
        { name: "distilled", symbol: `f_{${choice.round}}` },
        { name: "early stopping" },
      ],
      rows: Array.from(x, (at, i) => [at, own?.y[i] ?? null, stopped[0]?.y[i] ?? null]),
    }),
  };
}

export const fitsBeside = defineFigure({
  id: "stoppedFits",
  title: "Fits of distillation and of early stopping",
  needs: ["earlyStopping"],
  choice: choiceOf("round", "output", "matched"),
  empty: needsRounds,
  build: (report, { matched, output, round }, { frames }) =>
    stoppedFits(report, frames, output, { matched, round: roundBeside(report, round) }),
});
