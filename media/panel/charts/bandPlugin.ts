import type { Chart, Plugin } from "chart.js";
import type { Series } from "../../../src/figures/figure.js";
import type { RoundState } from "./roundPlugin.js";

/** What lies behind the lines: bands between two ends, bars of shares. */
export function bandPlugin(state: RoundState): Plugin<"scatter"> {
  return {
    id: "bands",
    beforeDatasetsDraw(chart): void {
      if (state.figure.kind !== "xy") return;
      for (const series of state.figure.series) {
        if (series.band !== undefined) drawBand(chart as Chart, series, series.band, state);
        if (series.role === "share") drawBars(chart as Chart, series, state);
      }
    },
  };
}

function drawBand(
  chart: Chart,
  { x: across, steps }: Series,
  { low, high }: NonNullable<Series["band"]>,
  { look: { theme } }: RoundState,
): void {
  const {
    ctx,
    chartArea: { left, top, right, bottom },
    scales: { x, y },
  } = chart;
  if (x === undefined || y === undefined || across.length === 0) return;
  // Ends may be 0 on a log axis, or infinite: they run off the plot.
  const height = (value: number) =>
    value === Infinity ? top - 2 : value <= 0 && y.type === "logarithmic" ? bottom + 2 : y.getPixelForValue(value);
  const place = Array.from(across, (value) => x.getPixelForValue(value));
  const path = new Path2D();
  const edge = (values: ArrayLike<number>, order: readonly number[], forward: boolean): void => {
    order.forEach((i, n) => {
      const [px, py] = [place[i] ?? 0, height(values[i] ?? 0)];
      const before = order[n - 1];
      if (n > 0 && steps === true && before !== undefined)
        path.lineTo(forward ? px : (place[before] ?? px), forward ? height(values[before] ?? 0) : py);
      path.lineTo(px, py);
    });
  };
  const order = place.map((_, i) => i);
  edge(low, order, true);
  edge(high, [...order].reverse(), false);
  path.closePath();
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  ctx.globalAlpha = theme.highContrast ? 0.28 : 0.16;
  ctx.fillStyle = theme.foreground;
  ctx.fill(path);
  if (theme.highContrast) {
    ctx.globalAlpha = 1;
    ctx.strokeStyle = theme.foreground;
    ctx.setLineDash([1, 2]);
    ctx.stroke(path);
  }
  ctx.restore();
}

function drawBars(chart: Chart, { x: across, y: up }: Series, { look: { theme } }: RoundState): void {
  const {
    ctx,
    scales: { x, y },
    chartArea: { bottom },
  } = chart;
  if (x === undefined || y === undefined) return;
  const values = Array.from(across);
  const gap = values.length < 2 ? 1 : Math.min(...values.slice(1).map((value, i) => value - (values[i] ?? 0)));
  const half = Math.max(1.5, Math.min(18, 0.36 * Math.abs(x.getPixelForValue(gap) - x.getPixelForValue(0))));
  ctx.save();
  ctx.globalAlpha = theme.highContrast ? 0.7 : 0.45;
  ctx.fillStyle = theme.foreground;
  values.forEach((value, i) => {
    const centre = x.getPixelForValue(value);
    const height = y.getPixelForValue(up[i] ?? 0);
    ctx.fillRect(Math.round(centre - half), height, Math.round(2 * half), bottom - height);
  });
  ctx.restore();
}
