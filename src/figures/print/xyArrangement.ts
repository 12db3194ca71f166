import { axisFraction } from "../axis.js";
import type { XyFigure } from "../figure.js";
import { axisRoom } from "./axes.js";
import { legendRows, type Legend } from "./legend.js";
import { textWidth } from "./measure.js";
import { pageSize, type PrintOptions } from "./options.js";
import type { Box, Point } from "./page.js";
import { typeset } from "./text.js";
import { printAxis, type PrintAxis } from "./ticks.js";
import { xyLegend } from "./xyLegend.js";

/** Where the parts of a printed figure are. */
export interface XyArrangement {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: PrintAxis;
  readonly y: PrintAxis;
  readonly legend: Legend;
  /** Between the legend and the plot, for the labels of upright rules. */
  readonly ruleRoom: number;
}

/** Blank round the page, lest strokes be cut. */
export const margin = 1.5;

/** LaTeX sets small text wider than the same fonts scaled down. */
const roomForTex = 1.06;

/** A key of many rows makes the page higher, not the plot lower than this part of the usual height. */
const leastPlot = 0.55;

/** For half a marker on the edge of the plot. */
const markerRoom = 2;

export function arrangeXy(figure: XyFigure, options: PrintOptions): XyArrangement {
  const { width, height: usual } = pageSize(options);
  const { fontSize: size } = options;
  // Labels of rules across the figure stand outside it, at their heights.
  const ruleWidth = Math.max(
    0,
    ...figure.rules.filter(({ axis }) => axis === "y").map(({ label }) => size * (textWidth(typeset(label)) + 0.4)),
  );
  const usualBottom = usual - margin - axisRoom({ ticks: [], minor: [], title: [] }, size, "x");
  // The legend's rows depend on the width that the labels of the y axis leave, and these on the height that the legend
  // leaves: both settle at once
  // because the labels hardly depend on the height.
  const roughLeft = margin + axisRoom(printAxis(figure.y, (usualBottom - margin) / size, "y"), size, "y");
  const roughX = printAxis(figure.x, (width - roughLeft) / size, "x");
  const overhang =
    size *
    Math.max(0, ...roughX.ticks.map(({ at, runs }) => textWidth(runs) / 2 - ((1 - at) * (width - roughLeft)) / size));
  const right = width - margin - Math.max(ruleWidth, overhang, markerRoom);
  const legend = legendRows(xyLegend(figure, options.round), (right - roughLeft) / roomForTex, size);
  const ruleRoom = figure.rules.some(({ axis, role }) => axis === "x" && role !== "collapse") ? 1.2 * size : 0;
  const top = margin + Math.max(legend.height, size * 0.4) + ruleRoom;
  const bottom = Math.max(usualBottom, top + leastPlot * usual);
  const height = usual + bottom - usualBottom;
  const y = printAxis(figure.y, (bottom - top) / size, "y");
  const plot = { left: margin + axisRoom(y, size, "y"), right, top, bottom };
  return { width, height, plot, x: printAxis(figure.x, (right - plot.left) / size, "x"), y, legend, ruleRoom };
}

/** From values to points of the page. */
export function placeIn({ x, y }: XyFigure, plot: Box): (x: number, y: number) => Point {
  return (across, up) => [
    plot.left + axisFraction(x, across) * (plot.right - plot.left),
    plot.bottom - axisFraction(y, up) * (plot.bottom - plot.top),
  ];
}
