import { axisFraction } from "../axis.js";
import type { CellFigure, CellQuantity } from "../figure.js";
import { axisWidth, bottomAxis, leftAxis } from "./axes.js";
import { arrangeCells, cellColour, printedRows, type CellArrangement } from "./cellArrangement.js";
import { hatch } from "./hatch.js";
import { capHeight } from "./measure.js";
import type { PrintOptions } from "./options.js";
import { line, rectangle, type Box, type Layer, type Mark, type Page } from "./page.js";
import { palette, printCellColour } from "./palette.js";
import { typeset } from "./text.js";

/**
 * Cells reach so far under their right and lower neighbours, which are drawn later: viewers leave hairlines between
 * edges that only touch.
 */
const [overlapAcross, overlapDown] = [0.4, 1.5] as const;

/** Steps of the colour bar. */
const barSteps = 64;

/** Weights by eigenvalue and round as coloured cells, as they are printed. */
export function cellPage(figure: CellFigure, options: PrintOptions): Page {
  const arrangement = arrangeCells(figure, options);
  const { width, height } = arrangement;
  return {
    width,
    height,
    title: figure.title,
    summary: figure.summary,
    layers: [...cellLayers(figure, arrangement, options), ...barLayers(figure, arrangement, options.fontSize)].filter(
      ({ marks }) => marks.length > 0,
    ),
  };
}

/** Cells and their axes. @param prefix of the layers' names, when there are several such figures on a page */
export function cellLayers(
  figure: CellFigure,
  { plot, x, y }: CellArrangement,
  { round, fontSize: size }: PrintOptions,
  prefix = "",
): Layer[] {
  return [
    { id: `${prefix}zeros`, clip: plot, marks: zeroMarks(figure, plot) },
    { id: `${prefix}cells`, clip: plot, marks: cellMarks(figure, plot) },
    {
      id: `${prefix}chosen`,
      marks: round === undefined || round >= figure.values.length ? [] : [chosenFrame(figure, plot, round)],
    },
    { id: `${prefix}x-axis`, marks: bottomAxis(x, plot, size) },
    {
      id: `${prefix}y-axis`,
      marks: leftAxis(y, plot, size, true).filter((mark) => mark.kind !== "text" || mark.runs.length > 0),
    },
  ];
}

export function barLayers({ quantity }: CellFigure, arrangement: CellArrangement, size: number): Layer[] {
  return [
    { id: "colour-bar", clip: arrangement.bar, marks: barMarks(quantity, arrangement.bar) },
    { id: "colour-bar-axis", marks: barAxis(arrangement, size) },
  ];
}

function cellMarks(figure: CellFigure, plot: Box): Mark[] {
  const rows = printedRows(figure, plot);
  const { right, bottom } = cellBox(figure, plot, figure.values.length - 1, 1, figure.zeroFrom);
  return figure.values.flatMap((column, t) =>
    rows.map(({ first, last, middle }): Mark => {
      const box = cellBox(figure, plot, t, first, last);
      const grown = {
        ...box,
        right: Math.min(right, box.right + overlapAcross),
        bottom: Math.min(bottom, box.bottom + overlapDown),
      };
      return rectangle(grown, { fill: cellColour(figure, column[middle - 1]) });
    }),
  );
}

/** Column t, rows first … last counted from 1; the first row is on top. */
export function cellBox(
  { x, y }: CellFigure,
  { left, right, top, bottom }: Box,
  t: number,
  first: number,
  last: number,
): Box {
  const [across, down] = [
    (value: number) => left + axisFraction(x, value) * (right - left),
    (value: number) => top + axisFraction(y, value) * (bottom - top),
  ];
  return { left: across(t - 0.5), right: across(t + 0.5), top: down(first - 0.5), bottom: down(last + 0.5) };
}

/** What is zero by definition: rows beyond the rank, rounds after the collapse. */
export function zeroBoxes(figure: CellFigure, plot: Box): Box[] {
  const { values, zeroFrom, rowCount, collapsed } = figure;
  const after = cellBox(figure, plot, values.length, 1, rowCount);
  return [
    ...(zeroFrom < rowCount && values.length > 0
      ? [{ ...cellBox(figure, plot, 0, zeroFrom + 1, rowCount), right: after.left }]
      : []),
    ...(collapsed && after.left < plot.right ? [{ ...after, right: plot.right }] : []),
  ];
}

function zeroMarks(figure: CellFigure, plot: Box): Mark[] {
  return zeroBoxes(figure, plot).flatMap((box) => hatch(box));
}

function chosenFrame(figure: CellFigure, plot: Box, round: number): Mark {
  return rectangle(cellBox(figure, plot, round, 1, figure.rowCount), { stroke: { colour: palette.ink, width: 1.2 } });
}

function barMarks(quantity: CellQuantity, bar: Box): Mark[] {
  const step = (bar.bottom - bar.top) / barSteps;
  return Array.from({ length: barSteps }, (_, i) =>
    rectangle(
      {
        ...bar,
        top: bar.bottom - (i + 1) * step - (i === barSteps - 1 ? 0 : overlapAcross),
        bottom: bar.bottom - i * step,
      },
      { fill: printCellColour(quantity, (i + 0.5) / barSteps) },
    ),
  );
}

function barAxis({ bar, barTicks, barTitle, hasZeros, plot }: CellArrangement, size: number): Mark[] {
  const y = (at: number) => bar.bottom - at * (bar.bottom - bar.top);
  const text = { kind: "text", size, colour: palette.ink, anchor: "start" } as const;
  const labels = bar.right + 0.5 * size;
  const swatch = { left: bar.left, right: bar.right, top: plot.bottom + 0.7 * size, bottom: plot.bottom + 1.5 * size };
  return [
    rectangle(bar, { stroke: { colour: palette.ink, width: 0.4 } }),
    ...barTicks.map(({ at }) =>
      line(
        [
          [bar.right, y(at)],
          [bar.right + 0.25 * size, y(at)],
        ],
        { colour: palette.ink, width: axisWidth },
      ),
    ),
    ...barTicks.map(({ at, runs }): Mark => ({ ...text, at: [labels, y(at) + (size * capHeight) / 2], runs })),
    { ...text, at: [bar.left, bar.top - 0.8 * size], runs: barTitle },
    ...(hasZeros
      ? [
          ...hatch(swatch, 2.2),
          rectangle(swatch, { stroke: { colour: palette.faint, width: 0.4 } }),
          { ...text, at: [labels, swatch.bottom - 0.05 * size], runs: typeset("0") } as const,
        ]
      : []),
  ];
}
