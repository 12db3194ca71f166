import type { Report } from "../experiment/report.js";
import type { Series, XyFigure } from "./figure.js";
import { plural } from "./format.js";
import type { Frames } from "./frames.js";
import { colouredRounds } from "./look/roundColour.js";
import { outputName } from "./outputName.js";
import { column, shownRounds } from "./selection.js";
import { plainSymbol } from "./symbols.js";

/** So many points are drawn at most, the chosen round's always. */
const mostPoints = 2500;

/**
 * f_t at the training points against the labels, for inputs that have no axis of their own: on the diagonal a fit
 * interpolates.
 */
export function predictionsFigure(report: Report, frames: Frames, output: number, chosen: number): XyFigure {
  const { data, rounds } = report;
  const labels = column(data.labels, output, data.outputs);
  const domain = frames.values[output];
  const all = shownRounds(rounds.length, chosen);
  const shown = all.length * labels.length <= mostPoints ? all : all.filter((t) => t === chosen);
  const series: Series[] = [
    ...(data.truth === undefined
      ? []
      : [{ id: "truth", label: "truth", role: "truth" as const, x: labels, y: data.truth }]),
    { id: "identity", label: "f = y₀", role: "identity", x: domain, y: domain },
    ...shown.map((t) => ({
      id: `fit${t}`,
      label: plainSymbol(`f_{${t}}`),
      symbol: `f_{${t}}`,
      role: "fit" as const,
      round: t,
      x: labels,
      y: column(rounds[t].fitted, output, data.outputs),
    })),
  ];
  return {
    kind: "xy",
    id: "fits",
    title: data.dimension === 0 ? "Coefficients against labels" : "Fits against labels",
    symbol: data.dimension === 0 ? "B_t z" : "f_t(x_k)",
    rounds: colouredRounds(report),
    x: {
      name: data.outputs > 1 ? `label, output ${outputName(data, output)}` : "label",
      symbol: "y_0",
      scale: "linear",
      domain,
    },
    y: { name: "fit", symbol: "f_t(x_k)", scale: "linear", domain },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary:
      `${data.dimension === 0 ? "No inputs" : `${data.dimension}-dimensional inputs`}: ` +
      `${plural(labels.length, "fitted value")} of each of ${plural(rounds.length, "round")} against the labels; ` +
      "on the diagonal a fit interpolates.",
    table: () => ({
      caption: "Fits at the training points",
      columns: [
        { name: "point", symbol: "k" },
        { name: "label", symbol: "y_0" },
        ...(data.truth === undefined ? [] : [{ name: "truth" }]),
        ...rounds.map((_, t) => ({ name: "fit", symbol: `f_{${t}}` })),
      ],
      rows: Array.from(labels, (label, k) => [
        k + 1,
        label,
        ...(data.truth === undefined ? [] : [data.truth[k]]),
        ...rounds.map(({ fitted }) => fitted[k * data.outputs + output]),
      ]),
    }),
  };
}
