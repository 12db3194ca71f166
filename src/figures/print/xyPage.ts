import type { Interval, Series, XyFigure } from "../figure.js";
import { colouredLooks, type ColouredLook } from "../look/colouredLook.js";
import { barWidth, intervalLook, isLine, ruleLook } from "../look/ruleLook.js";
import { steppedFigure } from "../steppedFigure.js";
import { bottomAxis, leftAxis } from "./axes.js";
import { bandOutline } from "./bandOutline.js";
import { hatch } from "./hatch.js";
import { legendMarks } from "./legend.js";
import { inFront, markerAt } from "./markers.js";
import { capHeight } from "./measure.js";
import type { PrintOptions } from "./options.js";
import { line, rectangle, type Box, type Layer, type Mark, type Page, type Point } from "./page.js";
import { palette, printColours, printedLine, printRoundColour } from "./palette.js";
import { ruleLabels } from "./ruleLabels.js";
import { typeset } from "./text.js";
import { arrangeXy, placeIn } from "./xyArrangement.js";
import { ring, strokeOf } from "./xyLegend.js";

type Place = (x: number, y: number) => Point;

/** Lines and points as they are printed. */
export function xyPage(given: XyFigure, options: PrintOptions): Page {
  const figure = steppedFigure(given);
  const arrangement = arrangeXy(figure, options);
  const { width, height, plot, legend, ruleRoom } = arrangement;
  const { fontSize: size } = options;
  const place = placeIn(figure, plot);
  const looks = colouredLooks(figure, options.round, printColours);
  const order = [...looks.keys()].sort((a, b) => looks[a].order - looks[b].order);
  return {
    width,
    height,
    title: figure.title,
    summary: figure.summary,
    layers: [
      {
        id: "collapse",
        clip: plot,
        marks: figure.rules.filter(({ role }) => role === "collapse").flatMap(({ at }) => collapsed(place, plot, at)),
      },
      ...figure.series.map((series) => ({
        id: `${series.id}-band`,
        clip: plot,
        marks: bandMarks(bandOutline(series, figure, place, plot)),
      })),
      { id: "rules", marks: ruleMarks(figure, place, plot, size) },
      { id: "intervals", clip: plot, marks: intervalMarks(figure.intervals, place, plot) },
      ...order.flatMap((i) => seriesLayers(figure.series[i], looks[i], place, plot, figure.rounds, options.round)),
      { id: "markers", marks: figure.markers.map(({ x, y }) => ring(place(x, y))) },
      { id: "x-axis", marks: bottomAxis(arrangement.x, plot, size) },
      { id: "y-axis", marks: leftAxis(arrangement.y, plot, size) },
      { id: "legend", marks: legendMarks(legend, plot.left, plot.top - ruleRoom - legend.height, size) },
    ].filter(({ marks }) => marks.length > 0),
  };
}

function bandMarks(points: readonly Point[]): Mark[] {
  return points.length === 0 ? [] : [{ kind: "path", closed: true, fill: palette.band, points }];
}

/** From the column of the collapse on, f_t = 0. */
function collapsed(place: Place, plot: Box, at: number): Mark[] {
  const [left] = place(at - 0.5, 0);
  return left >= plot.right ? [] : hatch({ ...plot, left });
}

/** Straight lines across the figure but for collapses, which are hatched; labels outside, where no data are. */
function ruleMarks(figure: XyFigure, place: Place, plot: Box, size: number): Mark[] {
  const { rules, x, y } = figure;
  const shifts = ruleLabels(figure, place, plot, size);
  return rules.filter(isLine).flatMap((rule): Mark[] => {
    const { axis, at, label } = rule;
    const shift = shifts.get(rule);
    const [across, up] = axis === "y" ? place(x.domain[0], at) : place(at, y.domain[0]);
    if (!(across >= plot.left && across <= plot.right && up >= plot.top && up <= plot.bottom)) return [];
    const stroke = strokeOf(printedLine(ruleLook));
    const text = { kind: "text", runs: typeset(label), size, colour: palette.ink } as const;
    return axis === "y"
      ? [
          line(
            [
              [plot.left, up],
              [plot.right, up],
            ],
            stroke,
          ),
          { ...text, at: [plot.right + 0.3 * size, up + (size * capHeight) / 2], anchor: "start" },
        ]
      : [
          line(
            [
              [across, plot.top],
              [across, plot.bottom],
            ],
            stroke,
          ),
          ...(shift === undefined
            ? []
            : [{ ...text, at: [across + shift, plot.top - 0.2 * size] as const, anchor: "middle" as const }]),
        ];
  });
}

function intervalMarks(intervals: readonly Interval[], place: Place, plot: Box): Mark[] {
  return intervalOutlines(intervals, place, plot).map((points) => ({
    kind: "path",
    closed: true,
    stroke: strokeOf(printedLine(intervalLook)),
    points,
  }));
}

/** Hollow bars from bound to bound; an end beyond the axis is pointed. */
export function intervalOutlines(intervals: readonly Interval[], place: Place, plot: Box): Point[][] {
  const spacing = intervals.length > 1 ? Math.abs(place(intervals[1].x, 1)[0] - place(intervals[0].x, 1)[0]) : Infinity;
  const half = Math.max(0.8, Math.min(3.2, 0.3 * spacing));
  const tip = 3;
  return intervals.map(({ x, low, high }) => {
    const [centre] = place(x, 1);
    const [lower, upper] = [low > 0 ? place(x, low)[1] : Infinity, place(x, high)[1]];
    const [from, to] = [Math.min(lower, plot.bottom - tip), Math.max(upper, plot.top + tip)];
    return [
      [centre - half, from],
      ...(lower > plot.bottom ? [[centre, from + tip] as const] : []),
      [centre + half, from],
      [centre + half, to],
      ...(upper < plot.top ? [[centre, to - tip] as const] : []),
      [centre - half, to],
    ];
  });
}

/** The line within the plot; markers whole even where they sit on its edge. */
function seriesLayers(
  series: Series,
  look: ColouredLook,
  place: Place,
  plot: Box,
  rounds: number,
  chosen: number | undefined,
): Layer[] {
  const points = Array.from(series.x, (x, i) => place(x, series.y[i]));
  const { line: stroke, marker, bars, byRound } = look;
  return [
    ...(bars === undefined
      ? []
      : [{ id: `${series.id}-bars`, clip: plot, marks: barMarks(series, place, plot, bars) }]),
    ...(stroke === undefined
      ? []
      : [{ id: series.id, clip: plot, marks: unbroken(points).map((part) => line(part, strokeOf(stroke))) }]),
    ...(marker === undefined
      ? []
      : [
          {
            id: `${series.id}-points`,
            marks: points.flatMap((point, i) =>
              !inside(point, plot)
                ? []
                : byRound
                  ? markerAt(
                      point,
                      series.x[i] === chosen ? inFront(marker) : marker,
                      printRoundColour(series.x[i], rounds),
                    )
                  : markerAt(point, marker),
            ),
          },
        ]),
  ];
}

function barMarks({ x, y }: Series, place: Place, { bottom }: Box, fill: string): Mark[] {
  const half = barWidth(x) / 2;
  return Array.from(x, (at, i) => {
    const [left, top] = place(at - half, y[i]);
    return rectangle({ left, right: place(at + half, y[i])[0], top, bottom }, { fill });
  });
}

/** The stretches of a line between values that are no numbers, or that a log axis has no place for. */
function unbroken(points: readonly Point[]): Point[][] {
  const parts: Point[][] = [[]];
  for (const point of points) {
    if (point.every(Number.isFinite)) parts[parts.length - 1].push(point);
    else if (parts[parts.length - 1].length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

function inside([x, y]: Point, { left, right, top, bottom }: Box): boolean {
  return x >= left - 0.01 && x <= right + 0.01 && y >= top - 0.01 && y <= bottom + 0.01;
}
