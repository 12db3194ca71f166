import type { ChartDataset, Point, PointStyle } from "chart.js";
import type { Series, XyFigure } from "../../../src/figures/figure.js";
import { colouredLooks, type ColouredLook } from "../../../src/figures/look/colouredLook.js";
import { dashLengths } from "../../../src/figures/look/dashes.js";
import { roundColour, type Colours } from "../../../src/figures/look/inks.js";
import type { MarkerShape } from "../../../src/figures/look/markers.js";
import { pixels } from "./look.js";

export type ScatterStyle = Omit<ChartDataset<"scatter", Point[]>, "data">;

/** Chart.js measures squares and crosses from their middle to a corner. */
const shapes: Readonly<Record<MarkerShape, { readonly pointStyle: PointStyle; readonly radius: number }>> = {
  disc: { pointStyle: "circle", radius: 1 },
  diamond: { pointStyle: "rectRot", radius: 1 },
  square: { pointStyle: "rect", radius: Math.SQRT2 },
  triangle: { pointStyle: "triangle", radius: 1 },
  cross: { pointStyle: "crossRot", radius: Math.SQRT2 },
};

const outline = 1.25;

/** How a canvas draws the series of a figure, in their order. @param chosen the round in front */
export function seriesStyles(figure: XyFigure, chosen: number, colours: Colours): ScatterStyle[] {
  return colouredLooks(figure, chosen, colours).map((look, i) => ({
    // Chart.js draws the least of them last.
    order: -look.order,
    ...lineStyle(look, figure.series[i]),
    ...markerStyle(look, figure.series[i], chosen, colours, figure.rounds),
  }));
}

function lineStyle({ line }: ColouredLook, { steps }: Series): ScatterStyle {
  return line === undefined
    ? { showLine: false }
    : {
        showLine: true,
        borderColor: line.colour,
        borderWidth: pixels * line.weight,
        borderDash: dashLengths(line).map((length) => pixels * length),
        ...(steps === true ? { stepped: "before" } : {}),
      };
}

function markerStyle(
  { line, marker, bars, byRound }: ColouredLook,
  series: Series,
  chosen: number,
  colours: Colours,
  rounds: number,
): ScatterStyle {
  if (marker === undefined)
    return {
      pointRadius: 0,
      pointHitRadius: bars === undefined ? 4 : 12,
      pointHoverRadius: bars === undefined ? 3 : 4,
      pointBackgroundColor: line?.colour ?? bars ?? colours.ink,
      // The diagonal is no data.
      ...(series.role === "identity" ? { pointHitRadius: 0 } : {}),
    };
  const { pointStyle, radius } = shapes[marker.shape];
  const colour = byRound ? Array.from(series.x, (t) => roundColour(colours, t, rounds)) : marker.colour;
  const [size, front] = [marker.size, marker.frontSize].map((each) => pixels * radius * each) as [number, number];
  return {
    clip: 8,
    pointStyle,
    pointRadius: byRound ? Array.from(series.x, (t) => (t === chosen ? front : size)) : size,
    pointHitRadius: 4,
    pointHoverRadius: 1 + 1.3 * size,
    pointBackgroundColor: marker.hollow ? colours.paper : colour,
    pointBorderColor: colour,
    pointBorderWidth: marker.hollow ? outline : marker.shape === "cross" ? 1 : 0,
    // Points and the fits that go through them must not run together.
    ...(series.role === "data" && marker.ink.role === "ink"
      ? { pointBorderColor: colours.paper, pointBorderWidth: 1 }
      : {}),
  };
}
