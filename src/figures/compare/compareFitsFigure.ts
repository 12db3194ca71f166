import { defineComparedFigure } from "../catalogue/figureEntry.js";
import { choiceOf } from "../choice/choice.js";
import type { Domain } from "../axis.js";
import { niceDomain } from "../axis.js";
import type { Series, XyFigure } from "../figure.js";
import { plural } from "../format.js";
import { column } from "../selection.js";
import type { ComparedRun } from "./comparedRun.js";

/**
 * f_t of every run on one pair of axes; a run that has fewer rounds shows its last. Undefined unless every run has a
 * grid.
 */
export function compareFitsFigure(runs: readonly ComparedRun[], round: number, output: number): XyFigure | undefined {
  if (runs.length === 0 || runs.some(({ report }) => report.grid === undefined)) return undefined;
  const fits = runs.flatMap(({ name, report: { grid, data } }, run): Series[] => {
    const t = Math.min(round, (grid?.fits.length ?? 0) - 1);
    const fit = grid?.fits[t];
    return grid === undefined || fit === undefined
      ? []
      : [
          {
            id: `run${run}`,
            label: `${name}, t = ${t}`,
            role: "comparedFit",
            run,
            round: t,
            x: grid.inputs,
            y: column(fit, Math.min(output, data.outputs - 1), data.outputs),
          },
        ];
  });
  const first = runs[0]?.report;
  const truth: Series[] =
    first?.grid?.truth === undefined
      ? []
      : [{ id: "truth", label: "truth", role: "truth", x: first.grid.inputs, y: first.grid.truth }];
  const series = [...truth, ...fits];
  return {
    kind: "xy",
    id: "compareFits",
    title: "Fits",
    symbol: "f_t(x)",
    rounds: 0,
    x: { name: "input", symbol: "x", scale: "linear", domain: range(series, ({ x }) => x) },
    y: {
      name: "output",
      symbol: "f_t(x)",
      scale: "linear",
      domain: niceDomain(
        range(series, ({ y }) => y),
        "linear",
      ),
    },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary: `${plural(fits.length, "fit")} of ${plural(runs.length, "run")}: ${fits.map(({ label }) => label).join("; ")}.`,
    table: () => ({
      caption: "Compared fits",
      columns: [
        { name: "run" },
        { name: "round", symbol: "t" },
        { name: "input", symbol: "x" },
        { name: "fit", symbol: "f_t(x)" },
      ],
      rows: fits.flatMap(({ run = 0, round: t = 0, x, y }) =>
        Array.from(x, (at, i) => [runs[run]?.name ?? "", t, at, y[i] ?? null]),
      ),
    }),
  };
}

/** The range of all values; around a single one some room. */
export function range(series: readonly Series[], values: (each: Series) => ArrayLike<number>): Domain {
  let [from, to] = [Infinity, -Infinity];
  for (const each of series) {
    for (const value of Array.from(values(each))) {
      if (value < from) from = value;
      if (value > to) to = value;
    }
  }
  return from < to ? [from, to] : Number.isFinite(from) ? [from - 1, from + 1] : [0, 1];
}

export const compareFits = defineComparedFigure({
  id: "compareFits",
  title: "Fits of compared runs",
  choice: choiceOf("round", "output"),
  missing: (runs) =>
    runs.every(({ report }) => report.grid !== undefined)
      ? undefined
      : "needs runs with inputs on a line, whose fits are drawn on a grid",
  build: (runs, { round = 0, output }) => {
    const figure = compareFitsFigure(runs, round, output);
    if (figure === undefined) throw new Error("Compared fits need a grid in every run.");
    return figure;
  },
});
