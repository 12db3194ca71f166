import type { Series, XyFigure } from "../figure.js";
import { colouredLooks, type ColouredLook } from "../look/colouredLook.js";
import { dashLengths } from "../look/dashes.js";
import { intervalLook, ringLook } from "../look/ruleLook.js";
import type { LineLook } from "../look/seriesLook.js";
import { hatch } from "./hatch.js";
import type { LegendEntry } from "./legend.js";
import { markerAt } from "./markers.js";
import { line, rectangle, type Box, type Mark, type Point, type Stroke } from "./page.js";
import { palette, printColours, printedLine } from "./palette.js";
import { plainText, typeset } from "./text.js";

/** So many fits are named one by one; of more, the first and the last with the colours between them. */
export const mostNamedFits = 5;

/** What the marks of a figure mean, in the order in which they are named. */
export function xyLegend(figure: XyFigure, chosen: number | undefined): LegendEntry[] {
  const looks = colouredLooks(figure, chosen, printColours);
  const fits = figure.series.flatMap((series, i) => (!isOfRound(series) ? [] : [{ series, look: looks[i] }]));
  const named = fits.length <= mostNamedFits;
  const entries = figure.series.flatMap((series, i): LegendEntry[] =>
    (isOfRound(series) && !named) || isFurtherOfFamily(figure.series, i)
      ? []
      : [{ id: series.id, runs: typeset(series.family ?? series.label), sample: (box) => seriesSample(looks[i], box) }],
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

/** Whether an earlier series has named the family. */
function isFurtherOfFamily(series: readonly Series[], i: number): boolean {
  const { family } = series[i];
  return family !== undefined && series.slice(0, i).some((earlier) => earlier.family === family);
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
  const { ink, weight, radius } = ringLook;
  return { kind: "circle", centre, radius, stroke: { colour: printColours[ink.role], width: weight } };
}

export function strokeOf(line: LineLook & { readonly colour: string }): Stroke {
  const dash = dashLengths(line);
  return { colour: line.colour, width: line.weight, ...(dash.length === 0 ? {} : { dash }) };
}

function seriesSample({ line: stroke, marker, bars }: ColouredLook, box: Box): Mark[] {
  const [x, y] = middle(box);
  return [
    ...(bars === undefined ? [] : [rectangle({ ...box, left: x - 2.5, right: x + 2.5 }, { fill: bars })]),
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

function rampSample(looks: readonly ColouredLook[], box: Box): Mark[] {
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
      { stroke: strokeOf(printedLine(intervalLook)) },
    ),
  ];
}

function middle({ left, right, top, bottom }: Box): Point {
  return [(left + right) / 2, (top + bottom) / 2];
}
