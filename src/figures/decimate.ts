import { extremes } from "../experiment/extremes.js";
import type { Series } from "./figure.js";

/** Longer series are drawn by those of their points that make the picture. */
const mostPoints = 8000;
/** About the pixels of a chart's width; each keeps at most four points. */
const stretches = mostPoints / 4;

/**
 * A series with, of every stretch of its x axis, the first, the last, the lowest and the highest point: at the width of
 * a chart it covers the pixels that all its points would.
 *
 * The order is kept, so that a line whose x ascends stays one. Short series come back as they are. O(points).
 */
export function decimate(series: Series): Series {
  const { x, y } = series;
  if (x.length <= mostPoints) return series;
  const kept = extremes(x, [y], stretches);
  return { ...series, x: Float64Array.from(kept, (i) => x[i]), y: Float64Array.from(kept, (i) => y[i]) };
}
