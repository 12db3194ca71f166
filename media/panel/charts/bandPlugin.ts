import type { Chart, Plugin } from "chart.js";
import type { Series } from "../../../src/figures/figure.js";
import { colouredLooks } from "../../../src/figures/look/colouredLook.js";
import { barWidth } from "../../../src/figures/look/ruleLook.js";
import type { RoundState } from "./roundPlugin.js";

/** What lies behind the lines: bands between two ends, bars of shares. */
export function bandPlugin(state: RoundState): Plugin<"scatter"> {
  return {
    id: "bands",
    beforeDatasetsDraw(chart): void {
      if (state.figure.kind !== "xy") return;
      const looks = colouredLooks(state.figure, undefined, state.look.colours);
      state.figure.series.forEach((series, i) => {
        if (series.band !== undefined) drawBand(chart as Chart, series, series.band, state);
        const bars = looks[i]?.bars;
        if (bars !== undefined) drawBars(chart as Chart, series, bars);
      });
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

function drawBars(chart: Chart, { x: across, y: up }: Series, colour: string): void {
  const {
    ctx,
    scales: { x, y },
    chartArea: { bottom },
  } = chart;
  if (x === undefined || y === undefined) return;
  const width = Math.max(3, Math.min(36, Math.abs(x.getPixelForValue(barWidth(across)) - x.getPixelForValue(0))));
  ctx.save();
  ctx.fillStyle = colour;
  Array.from(across).forEach((value, i) => {
    const height = y.getPixelForValue(up[i] ?? 0);
    ctx.fillRect(Math.round(x.getPixelForValue(value) - width / 2), height, Math.round(width), bottom - height);
  });
  ctx.restore();
}
