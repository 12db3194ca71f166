import { axisFraction } from "../axis.js";
import type { CellFigure } from "../figure.js";
import { axisWidth, bottomAxis, leftAxis } from "./axes.js";
import { arrangeCells, cellColour, printedRows, type CellArrangement } from "./cellArrangement.js";
import { hatch } from "./hatch.js";
import { capHeight } from "./measure.js";
import type { PrintOptions } from "./options.js";
import { line, rectangle, type Box, type Mark, type Page } from "./page.js";
import { palette, printWeightColour } from "./palette.js";
import { typeset } from "./text.js";

/** Cells are drawn so much over their lower and right neighbours, which come later: viewers leave hairlines between edges that only touch. */
const overlap = 0.3;

/** Steps of the colour bar. */
const barSteps = 64;

/** Weights by eigenvalue and round as coloured cells, as they are printed. */
export function cellPage(figure: CellFigure, options: PrintOptions): Page {
  const arrangement = arrangeCells(figure, options);
  const { width, height, plot, bar } = arrangement;
  const { fontSize: size } = options;
  return {
    width, height, title: figure.title, summary: figure.summary,
    layers: [
      { id: "zeros", clip: plot, marks: zeroMarks(figure, plot) },
      { id: "cells", clip: plot, marks: cellMarks(figure, plot) },
      { id: "chosen", marks: options.round === undefined || options.round >= figure.values.length ? [] : [chosenFrame(figure, plot, options.round)] },
      { id: "x-axis", marks: bottomAxis(arrangement.x, plot, size) },
      { id: "y-axis", marks: leftAxis(arrangement.y, plot, size, true) },
      { id: "colour-bar", clip: bar, marks: barMarks(bar) },
      { id: "colour-bar-axis", marks: barAxis(arrangement, size) },
    ].filter(({ marks }) => marks.length > 0),
  };
}

function cellMarks(figure: CellFigure, plot: Box): Mark[] {
  const rows = printedRows(figure, plot);
  return figure.values.flatMap((column, t) => rows.map(({ first, last, middle }): Mark => {
    const box = cellBox(figure, plot, t, first, last);
    const grown = { ...box, right: box.right + overlap, bottom: last === figure.zeroFrom ? box.bottom : box.bottom + overlap };
    return rectangle(t === figure.values.length - 1 ? { ...grown, right: box.right } : grown, { fill: cellColour(figure, column[middle - 1]) });
  }));
}

/** Column t, rows first … last counted from 1; the first row is on top. */
export function cellBox({ x, y }: CellFigure, { left, right, top, bottom }: Box, t: number, first: number, last: number): Box {
  const [across, down] = [(value: number) => left + axisFraction(x, value) * (right - left), (value: number) => top + axisFraction(y, value) * (bottom - top)];
  return { left: across(t - 0.5), right: across(t + 0.5), top: down(first - 0.5), bottom: down(last + 0.5) };
}

/** What is zero by definition: rows beyond the rank, rounds after the collapse. */
export function zeroBoxes(figure: CellFigure, plot: Box): Box[] {
  const { values, zeroFrom, rowCount, collapsed } = figure;
  const after = cellBox(figure, plot, values.length, 1, rowCount);
  return [
    ...(zeroFrom < rowCount && values.length > 0 ? [{ ...cellBox(figure, plot, 0, zeroFrom + 1, rowCount), right: after.left }] : []),
    ...(collapsed && after.left < plot.right ? [{ ...after, right: plot.right }] : []),
  ];
}

function zeroMarks(figure: CellFigure, plot: Box): Mark[] {
  return zeroBoxes(figure, plot).flatMap((box) => hatch(box));
}

function chosenFrame(figure: CellFigure, plot: Box, round: number): Mark {
  return rectangle(cellBox(figure, plot, round, 1, figure.rowCount), { stroke: { colour: palette.ink, width: 1.2 } });
}

function barMarks(bar: Box): Mark[] {
  const step = (bar.bottom - bar.top) / barSteps;
  return Array.from({ length: barSteps }, (_, i) => rectangle(
    { ...bar, top: bar.bottom - (i + 1) * step - (i === barSteps - 1 ? 0 : overlap), bottom: bar.bottom - i * step }, { fill: printWeightColour((i + 0.5) / barSteps) }));
}

function barAxis({ bar, barTicks, barTitle, hasZeros, plot }: CellArrangement, size: number): Mark[] {
  const y = (at: number) => bar.bottom - at * (bar.bottom - bar.top);
  const text = { kind: "text", size, colour: palette.ink, anchor: "start" } as const;
  const labels = bar.right + 0.5 * size;
  const swatch = { left: bar.left, right: bar.right, top: plot.bottom + 0.7 * size, bottom: plot.bottom + 1.5 * size };
  return [
    rectangle(bar, { stroke: { colour: palette.ink, width: 0.4 } }),
    ...barTicks.map(({ at }) => line([[bar.right, y(at)], [bar.right + 0.25 * size, y(at)]], { colour: palette.ink, width: axisWidth })),
    ...barTicks.map(({ at, runs }): Mark => ({ ...text, at: [labels, y(at) + size * capHeight / 2], runs })),
    { ...text, at: [bar.left, bar.top - 0.8 * size], runs: barTitle },
    ...(hasZeros ? [
      ...hatch(swatch, 2.2), rectangle(swatch, { stroke: { colour: palette.faint, width: 0.4 } }),
      { ...text, at: [labels, swatch.bottom - 0.05 * size], runs: typeset("0") } as const,
    ] : []),
  ];
}
