import type { PrintOptions } from "../../print/options.js";
import { palette } from "../../print/palette.js";
import { arrangeStrip, type PlacedLane, type StripArrangement } from "../../print/stripArrangement.js";
import type { StripFigure } from "../../print/stripFigure.js";
import { typeset } from "../../print/text.js";
import { decimal } from "../decimal.js";
import { texRuns } from "../texText.js";
import { axisOptions, bp, colourName, frameOptions, hatchStyle, lineStyle } from "./parts.js";
import type { PgfTable } from "./table.js";

/**
 * Lines of a picture of the rounds strip: across, parts of the axis; down, points from its top. The ends of the bars go
 * into the table.
 */
export function pgfStrip(figure: StripFigure, options: PrintOptions, table: PgfTable, file: string): string[] {
  const { strip } = figure;
  const arrangement = arrangeStrip(figure, options);
  const { plot, lanes, title } = arrangement;
  const { fontSize: size } = options;
  const height = plot.bottom - plot.top;
  const x = { name: "rounds", scale: "linear", domain: [0, 1] } as const;
  const ticks = strip.ticks.map(({ at, label }) => ({ value: at, at, label, runs: typeset(label) }));
  const bars = (
    chosen: readonly PlacedLane[],
    name: string,
    from: (lane: PlacedLane) => number,
    to: (lane: PlacedLane) => number,
    style: string,
  ) => outlines(chosen, arrangement, table, file, name, from, to, style);
  const [together, single] = [
    lanes.filter(({ lane }) => lane.id === "together"),
    lanes.filter(({ lane }) => lane.id !== "together"),
  ];
  return [
    "\\begin{axis}[",
    ...[
      ...frameOptions(plot),
      "axis y line=none",
      ...axisOptions("x", x, { ticks, minor: [], title }),
      "ymin=0",
      `ymax=${height}`,
      "y dir=reverse",
    ].map((option) => `  ${option},`),
    "]",
    ...bars(
      lanes,
      "open",
      ({ lane }) => lane.certainTo,
      ({ lane }) => lane.openTo,
      hatchStyle,
    ),
    ...bars(
      lanes.filter(({ lane }) => lane.informative),
      "outline",
      ({ lane }) => lane.certainTo,
      ({ lane }) => lane.openTo,
      lineStyle(palette.quiet, 0.4, "solid"),
    ),
    ...bars(
      single,
      "certain",
      () => 0,
      ({ lane }) => lane.certainTo,
      `draw=none, fill=${colourName(palette.quiet)}`,
    ),
    ...bars(
      together,
      "together",
      () => 0,
      ({ lane }) => lane.certainTo,
      `draw=none, fill=${colourName(palette.ink)}`,
    ),
    ...truthLines(arrangement, strip.truth, size),
    ...lanes.flatMap((lane) => laneNodes(lane, arrangement)),
    "\\end{axis}",
  ];
}

/** Bars of some lanes as one broken line through their corners. */
function outlines(
  chosen: readonly PlacedLane[],
  { plot }: StripArrangement,
  table: PgfTable,
  file: string,
  name: string,
  from: (lane: PlacedLane) => number,
  to: (lane: PlacedLane) => number,
  style: string,
): string[] {
  const corners = chosen
    .filter((lane) => to(lane) > from(lane))
    .flatMap((lane): (readonly [number, number])[] => {
      const [top, bottom] = [lane.bar.top - plot.top, lane.bar.bottom - plot.top];
      return [
        [from(lane), top],
        [to(lane), top],
        [to(lane), bottom],
        [from(lane), bottom],
        [from(lane), top],
        [NaN, NaN],
      ];
    });
  if (corners.length === 0) return [];
  const [x, y] = [
    table.column(
      `${name}X`,
      corners.map(([value]) => value),
    ),
    table.column(
      name,
      corners.map(([, value]) => value),
    ),
  ];
  return [`\\addplot[forget plot, unbounded coords=jump, mark=none, ${style}] table[x=${x}, y=${y}] {${file}};`];
}

function truthLines(
  { plot, lanes, truth, beside }: StripArrangement,
  { at, beyond }: StripFigure["strip"]["truth"],
  size: number,
): string[] {
  const stretches = beside
    ? [[-0.2 * size, plot.bottom - plot.top]]
    : lanes.map(({ bar }) => [bar.top - plot.top - 0.9, bar.bottom - plot.top + 0.9]);
  const mark = `([yshift=${bp(0.55 * size)}]axis cs:${at},0)`;
  const toLeft = at > 0.7;
  return [
    ...stretches.flatMap(([from, to]) =>
      [[palette.paper, 1.8] as const, [palette.ink, 0.8] as const].map(
        ([colour, width]) =>
          `\\draw[${lineStyle(colour, width, "solid")}] ([yshift=${bp(Math.max(0, -from))}]axis ` +
          `cs:${at},${Math.max(0, from)}) -- (axis cs:${at},${to});`,
      ),
    ),
    `\\node[regular polygon, regular polygon sides=3, shape border rotate=${beyond ? 270 : 180}, ` +
      `fill=${colourName(palette.ink)}, inner sep=0pt, minimum size=${bp(0.8 * size)}] at ${mark} {};`,
    `\\node[anchor=${toLeft ? "east" : "west"}, inner sep=0pt, xshift=${bp(toLeft ? -0.6 * size : 0.6 * size)}, ` +
      `text=${colourName(palette.ink)}] at ${mark} {${texRuns(truth)}};`,
  ];
}

function laneNodes(
  { lane, name, text, baseline, nameLeft, textAt, textAnchor, size }: PlacedLane,
  { plot }: StripArrangement,
): string[] {
  const colour = colourName(lane.informative ? palette.ink : palette.quiet);
  const node = (at: number, anchor: string, tex: string) =>
    `\\node[anchor=base ${anchor}, inner sep=0pt, ` +
    `font=\\fontsize{${decimal(size)}}{${decimal(1.2 * size)}}\\selectfont, text=${colour}] at ` +
    `([xshift=${bp(at - plot.left)}]axis cs:0,${baseline - plot.top}) {${tex}};`;
  return [node(nameLeft, "west", texRuns(name)), node(textAt, textAnchor === "start" ? "west" : "east", texRuns(text))];
}
