import { bottomAxis } from "./axes.js";
import { hatch } from "./hatch.js";
import { textWidth } from "./measure.js";
import type { PrintOptions } from "./options.js";
import { line, rectangle, type Box, type Mark, type Page } from "./page.js";
import { palette } from "./palette.js";
import { arrangeStrip, type PlacedLane, type StripArrangement } from "./stripArrangement.js";
import type { StripFigure } from "./stripFigure.js";
import { typeset } from "./text.js";

/**
 * Guarantee and truth on one axis: what surely happens is solid, what is left open is hatched, the count itself a line
 * with its name.
 */
export function stripPage(figure: StripFigure, options: PrintOptions): Page {
  const arrangement = arrangeStrip(figure, options);
  const { width, height, plot, lanes } = arrangement;
  const { fontSize: size } = options;
  const ticks = figure.strip.ticks.map((tick) => ({ ...tick, runs: typeset(tick.label) }));
  return {
    width,
    height,
    title: figure.title,
    summary: figure.summary,
    layers: [
      { id: "open", marks: lanes.flatMap((lane) => openMarks(lane, plot)) },
      {
        id: "certain",
        marks: lanes.flatMap(({ lane, bar }) =>
          lane.certainTo > 0
            ? [
                rectangle(certainBox(bar, plot, lane.certainTo), {
                  fill: lane.id === "together" ? palette.ink : palette.quiet,
                }),
              ]
            : [],
        ),
      },
      { id: "truth", marks: truthMarks(arrangement, figure, size) },
      { id: "names", marks: lanes.flatMap((lane) => laneTexts(lane)) },
      { id: "x-axis", marks: bottomAxis({ ticks, minor: [], title: arrangement.title }, plot, size) },
    ],
  };
}

export function across({ left, right }: Box, at: number): number {
  return left + at * (right - left);
}

/** The certain part is lower than the open one, unless it is that of all bounds together. */
function certainBox(bar: Box, plot: Box, to: number): Box {
  return { ...bar, left: plot.left, right: across(plot, to) };
}

function openMarks({ lane, bar }: PlacedLane, plot: Box): Mark[] {
  const box = { ...bar, left: across(plot, lane.certainTo), right: across(plot, lane.openTo) };
  if (box.right - box.left < 0.05) return [];
  const stroke = { colour: lane.informative ? palette.quiet : palette.faint, width: 0.4 };
  const outline = lane.beyond
    ? line(
        [
          [box.right, box.top],
          [box.left, box.top],
          [box.left, box.bottom],
          [box.right, box.bottom],
        ],
        stroke,
      )
    : rectangle(box, { stroke });
  return [...hatch(box, 2.2), ...(lane.informative ? [outline] : [])];
}

/**
 * A line from the name of N through all bars, but not through the names above them; an arrow where N is not on the
 * axis.
 */
function truthMarks({ plot, truth, lanes, beside }: StripArrangement, { strip }: StripFigure, size: number): Mark[] {
  const x = across(plot, strip.truth.at);
  const y = plot.top - 0.55 * size;
  const half = 0.32 * size;
  const room = textWidth(truth) * size + 0.6 * size;
  const stretches = beside
    ? [{ top: plot.top - 0.2 * size, bottom: plot.bottom }]
    : lanes.map(({ bar }) => ({ top: bar.top - 0.9, bottom: bar.bottom + 0.9 }));
  const toLeft = x + room > plot.right;
  return [
    ...stretches.flatMap(({ top, bottom }) =>
      [[palette.paper, 1.8] as const, [palette.ink, 0.8] as const].map(([colour, width]) =>
        line(
          [
            [x, top],
            [x, bottom],
          ],
          { colour, width },
        ),
      ),
    ),
    {
      kind: "path",
      closed: true,
      fill: palette.ink,
      points: strip.truth.beyond
        ? [
            [x - half, y - half],
            [x + half, y],
            [x - half, y + half],
          ]
        : [
            [x - half, y - half],
            [x + half, y - half],
            [x, y + half],
          ],
    },
    {
      kind: "text",
      at: [toLeft ? x - 0.6 * size : x + 0.6 * size, y + 0.28 * size],
      anchor: toLeft ? "end" : "start",
      runs: truth,
      size,
      colour: palette.ink,
    },
  ];
}

function laneTexts({ name, text, nameLeft, textAt, textAnchor, baseline, lane, size }: PlacedLane): Mark[] {
  const colour = lane.informative ? palette.ink : palette.quiet;
  return [
    { kind: "text", at: [nameLeft, baseline], anchor: "start", runs: name, size, colour },
    { kind: "text", at: [textAt, baseline], anchor: textAnchor, runs: text, size, colour },
  ];
}
