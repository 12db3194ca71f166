import type { Series, XyFigure } from "../figure.js";
import { hatch } from "./hatch.js";
import type { LegendEntry } from "./legend.js";
import { markerAt } from "./markers.js";
import { line, rectangle, type Box, type Mark, type Point } from "./page.js";
import { palette } from "./palette.js";
import { dashes, seriesLooks, type SeriesLook } from "./seriesLook.js";
import { plainText, typeset } from "./text.js";

/** So many fits are named one by one; of more, the first and the last with the colours between them. */
export const mostNamedFits = 5;

/** What the marks of a figure mean, in the order in which they are named. */
export function xyLegend(figure: XyFigure, chosen: number | undefined): LegendEntry[] {
  const looks = seriesLooks(figure, chosen);
  const fits = figure.series.flatMap((series, i) => (!isOfRound(series) ? [] : [{ series, look: looks[i] }]));
  const named = fits.length <= mostNamedFits;
  const entries = figure.series.flatMap((series, i): LegendEntry[] =>
    isOfRound(series) && !named
      ? []
      : [{ id: series.id, runs: typeset(series.label), sample: (box) => seriesSample(looks[i], box) }],
  );
  return [
    ...entries.filter(() => !saidByAxis(figure)),
    ...(named
      ? []
      : [
          {
            id: "fits",
            runs: typeset(`${fits[0].series.label}, …, ${fits[fits.length - 1].series.label}`),
            sample: (box: Box) =>
              rampSample(
                fits.map(({ look }) => look),
                box,
              ),
          },
        ]),
    ...(figure.intervals.length === 0 ? [] : [{ id: "bounds", runs: typeset("bounds"), sample: intervalSample }]),
    ...figure.markers.map(({ id, label }): LegendEntry => ({
      id,
      runs: typeset(label),
      sample: (box) => [ring(middle(box))],
    })),
    ...figure.rules
      .filter(({ role }) => role === "collapse")
      .map(({ id, at }): LegendEntry => ({
        id,
        runs: typeset(`collapse, N = ${at}`),
        sample: (box) => [...hatch(box, 2.2), rectangle(box, { stroke: { colour: palette.faint, width: 0.4 } })],
      })),
  ];
}

/** Whether the series is one of a run's rounds, not one of several runs. */
function isOfRound({ round, run }: Series): boolean {
  return round !== undefined && run === undefined;
}

/** Whether the only series is what its axis is called. */
function saidByAxis({ series, y, intervals }: XyFigure): boolean {
  return (
    series.length === 1 &&
    intervals.length === 0 &&
    plainText(typeset(series[0].label)) === plainText(typeset(y.symbol ?? ""))
  );
}

/** Around what is pointed out. */
export function ring(centre: Point): Mark {
  return { kind: "circle", centre, radius: 3.6, stroke: { colour: palette.ink, width: 0.7 } };
}

export function strokeOf({ colour, width, dash }: NonNullable<SeriesLook["line"]>) {
  return {
    colour,
    width,
    ...(dash === "solid" ? {} : { dash: dashes[dash].map((part) => part * Math.max(0.7, width)) }),
  };
}

function seriesSample({ line: stroke, marker }: SeriesLook, box: Box): Mark[] {
  const [x, y] = middle(box);
  return [
    ...(stroke === undefined
      ? []
      : [
          line(
            [
              [box.left, y],
              [box.right, y],
            ],
            strokeOf(stroke),
          ),
        ]),
    ...(marker === undefined ? [] : markerAt([x, y], marker)),
  ];
}

function rampSample(looks: readonly SeriesLook[], box: Box): Mark[] {
  const [, y] = middle(box);
  const step = (box.right - box.left) / looks.length;
  return looks.map((look, i) =>
    line(
      [
        [box.left + i * step, y],
        [box.left + (i + 1) * step, y],
      ],
      { colour: (look.line ?? look.marker)?.colour ?? palette.ink, width: 2 },
    ),
  );
}

function intervalSample(box: Box): Mark[] {
  const [x] = middle(box);
  return [
    rectangle(
      { left: x - 2, right: x + 2, top: box.top - 0.5, bottom: box.bottom + 0.5 },
      { stroke: { colour: palette.quiet, width: 0.5 } },
    ),
  ];
}

function middle({ left, right, top, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}
