import type { Series, XyFigure } from "../figure.js";
import type { Box, Point } from "./page.js";

/** So far beyond the plot do ends go that it has no place for: 0 on a log axis, infinity. */
const beyond = 2;

/** The outline of what lies between the two ends of a series; nothing without a band. */
export function bandOutline(
  { x, band }: Series,
  { y: { scale } }: XyFigure,
  place: (x: number, y: number) => Point,
  plot: Box,
): Point[] {
  if (band === undefined) return [];
  const point = (i: number, value: number): Point => {
    if (value === Infinity) return [place(x[i], 1)[0], plot.top - beyond];
    if (scale === "log" && value <= 0) return [place(x[i], 1)[0], plot.bottom + beyond];
    const [across, up] = place(x[i], value);
    return [across, Math.min(plot.bottom + beyond, Math.max(plot.top - beyond, up))];
  };
  const order = Array.from(x, (_, i) => i);
  return [...order.map((i) => point(i, band.low[i])), ...order.reverse().map((i) => point(i, band.high[i]))];
}
