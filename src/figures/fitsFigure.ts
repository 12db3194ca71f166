import type { Report } from "../experiment/report.js";
import { defineFigure } from "./catalogue/figureEntry.js";
import { choiceOf } from "./choice/choice.js";
import { predictionsFigure } from "./predictionsFigure.js";
import { decimate } from "./decimate.js";
import type { Series, XyFigure } from "./figure.js";
import { formatNumber, plural } from "./format.js";
import type { Frames } from "./frames.js";
import { colouredRounds } from "./look/roundColour.js";
import { outputName } from "./outputName.js";
import { column, shownRounds } from "./selection.js";
import { plainSymbol } from "./symbols.js";
import type { DataTable } from "./table.js";

/** Data, truth and every f_t over the grid: problems with one-dimensional inputs. */
export function fitsFigure(report: Report, frames: Frames, output: number, chosen: number): XyFigure {
  const { data, grid, rounds } = report;
  if (grid === undefined)
    throw new Error("fitsFigure needs a report with a grid; use predictionsFigure for inputs of several dimensions.");
  const shown = shownRounds(rounds.length, chosen);
  const from = Math.min(grid.inputs[0], ...bounds(data.inputs));
  const to = Math.max(grid.inputs[grid.inputs.length - 1], ...bounds(data.inputs));
  const series: Series[] = (
    [
      { id: "data", label: "data", role: "data", x: data.inputs, y: column(data.labels, output, data.outputs) },
      ...(grid.truth === undefined
        ? []
        : [{ id: "truth", label: "truth", role: "truth" as const, x: grid.inputs, y: grid.truth }]),
      ...shown.map((t) => ({
        id: `fit${t}`,
        label: plainSymbol(`f_{${t}}`),
        symbol: `f_{${t}}`,
        role: "fit" as const,
        round: t,
        x: grid.inputs,
        y: column(grid.fits[t], output, data.outputs),
      })),
    ] satisfies Series[]
  ).map(decimate);
  const drawn = series[0].x.length;
  return {
    kind: "xy",
    id: "fits",
    title: "Fits",
    symbol: "f_t(x)",
    rounds: colouredRounds(report),
    x: { name: "input", symbol: "x", scale: "linear", domain: [from, to] },
    y: {
      name: data.outputs > 1 ? `output ${outputName(data, output)}` : "output",
      symbol: "f_t(x)",
      scale: "linear",
      domain: frames.values[output],
    },
    series,
    rules: [],
    markers: [],
    intervals: [],
    summary: `${plural(report.spectrum.count, "data point")}${drawn < report.spectrum.count ? ` (drawn: the ${formatNumber(drawn)} that make the picture)` : ""}${grid.truth === undefined ? "" : ", the truth"} and ${
      rounds.length === 0 ? "the fit 0, because distillation collapses at once" : plural(rounds.length, "fit")
    }${
      rounds[chosen] === undefined ? "" : `; round ${chosen} is in front`
    }, for x from ${formatNumber(from)} to ${formatNumber(to)}.`,
    table: () => fitsTable(report, output),
  };
}

function fitsTable({ grid, rounds, data }: Report, output: number): DataTable {
  const truth = grid?.truth;
  const fits = (grid?.fits ?? []).map((fit) => column(fit, output, data.outputs));
  return {
    caption: "Fits on the grid",
    columns: [
      { name: "input", symbol: "x" },
      ...(truth === undefined ? [] : [{ name: "truth" }]),
      ...rounds.map((_, t) => ({ name: "fit", symbol: `f_{${t}}` })),
    ],
    rows: Array.from(grid?.inputs ?? [], (x, i) => [
      x,
      ...(truth === undefined ? [] : [truth[i]]),
      ...fits.map((fit) => fit[i]),
    ]),
  };
}

function bounds(values: Float64Array): [number, number] | [] {
  return values.length === 0 ? [] : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Fits over the grid, or against the labels where inputs have no axis of their own. */
export const fits = defineFigure({
  id: "fits",
  title: "Fits",
  choice: choiceOf("round", "output"),
  build: (report, { round = 0, output }, { frames }) =>
    (report.grid === undefined ? predictionsFigure : fitsFigure)(report, frames, output, round),
});
