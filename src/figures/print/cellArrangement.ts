import { axisFraction } from "../axis.js";
import { colourBarTicks } from "../colourBarTicks.js";
import type { CellFigure } from "../figure.js";
import { rowGroups, type RowGroup } from "../rowGroups.js";
import { axisRoom } from "./axes.js";
import { capHeight, textWidth } from "./measure.js";
import { pageSize, type PrintOptions } from "./options.js";
import type { Box } from "./page.js";
import { printCellColour } from "./palette.js";
import { typeset, type TextRun } from "./text.js";
import { printAxis, type PrintAxis, type PrintTick } from "./ticks.js";
import { margin } from "./xyArrangement.js";

/** Where the parts of a printed heat map are. */
export interface CellArrangement {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly bar: Box;
  readonly x: PrintAxis;
  readonly y: PrintAxis;
  readonly barTicks: readonly PrintTick[];
  readonly barTitle: readonly TextRun[];
  /** Whether anything is zero by definition, so that hatching needs to be explained. */
  readonly hasZeros: boolean;
}

/** Thickness of the colour bar, its distance from the plot, from its labels. */
export const [barWidth, barGap, tickGap] = [0.9, 1.1, 0.5] as const;

/** Rows are printed no lower than this, in points; more of them share a cell. */
const lowestRow = 0.7;

export function arrangeCells(figure: CellFigure, options: PrintOptions): CellArrangement {
  const { width, height } = pageSize(options);
  const { fontSize: size } = options;
  const { barTicks, barTitle, room: barRoom } = barParts(figure, size);
  const bottom = height - margin - axisRoom({ ticks: [], minor: [], title: [] }, size, "x");
  const top = margin + size * (capHeight + 1);
  const y = printAxis(figure.y, (bottom - top) / size, "y");
  const left = margin + axisRoom(y, size, "y");
  const barLeft = width - margin - barRoom;
  const plot = { left, top, right: barLeft - barGap * size, bottom };
  return {
    width,
    height,
    plot,
    y,
    barTicks,
    barTitle,
    x: printAxis(figure.x, (plot.right - left) / size, "x"),
    bar: { left: barLeft, right: barLeft + barWidth * size, top, bottom },
    hasZeros: figure.zeroFrom < figure.rowCount || figure.collapsed,
  };
}

/** The labels of a figure's colour bar, and the room that it takes with them. */
export function barParts(
  figure: CellFigure,
  size: number,
): Pick<CellArrangement, "barTicks" | "barTitle"> & { readonly room: number } {
  const barTicks = colourBarTicks(figure).map((tick) => ({
    ...tick,
    at: axisFraction(figure.valueAxis, tick.value),
    runs: typeset(tick.label),
  }));
  const barTitle = typeset(figure.valueAxis.symbol ?? figure.valueAxis.name);
  return {
    barTicks,
    barTitle,
    room:
      size *
      (barWidth +
        tickGap +
        Math.max(textWidth(barTitle) - barWidth - tickGap, ...barTicks.map(({ runs }) => textWidth(runs)))),
  };
}

/** Rows that are printed as one. */
export function printedRows({ zeroFrom, rowCount }: CellFigure, { top, bottom }: Box): RowGroup[] {
  return zeroFrom === 0
    ? []
    : rowGroups(zeroFrom, Math.max(8, Math.floor((((bottom - top) / lowestRow) * zeroFrom) / Math.max(1, rowCount))));
}

/** Colour of a value on the scale of its axis; what a log scale has no place for looks like its end. */
export function cellColour({ valueAxis, quantity }: CellFigure, value: number): string {
  return printCellColour(quantity, value > 0 || valueAxis.scale === "linear" ? axisFraction(valueAxis, value) : 0);
}
