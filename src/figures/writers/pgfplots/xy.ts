import { axisPoint } from "../../axis.js";
import type { Series, XyFigure } from "../../figure.js";
import { inFront } from "../../print/markers.js";
import type { PrintOptions } from "../../print/options.js";
import { palette, printRoundColour } from "../../print/palette.js";
import { lastRound, seriesLooks, type SeriesLook } from "../../print/seriesLook.js";
import { arrangeXy, placeIn } from "../../print/xyArrangement.js";
import { intervalOutlines } from "../../print/xyPage.js";
import { texRuns, texText } from "../texText.js";
import { axisOptions, bp, colourName, frameOptions, hatchStyle, lineStyle, markNames } from "./parts.js";
import type { PgfTable } from "./table.js";

/** Lines of a picture of lines and points; its numbers go into the table. @param file what TeX reads the table from */
export function pgfXy(figure: XyFigure, options: PrintOptions, table: PgfTable, file: string): string[] {
  const arrangement = arrangeXy(figure, options);
  const { plot, legend, ruleRoom } = arrangement;
  const looks = seriesLooks(figure, options.round);
  const order = [...looks.keys()].sort((a, b) => looks[a].order - looks[b].order);
  const last = lastRound(figure);
  const columns = Math.max(0, ...legend.rows.map((row) => row.length));
  return [
    "\\begin{axis}[",
    ...[
      ...frameOptions(plot),
      ...axisOptions("x", figure.x, arrangement.x),
      ...axisOptions("y", figure.y, arrangement.y),
      "unbounded coords=discard",
      `colormap={sdrounds}{${Array.from({ length: Math.max(2, last + 1) }, (_, t) => `color=(${colourName(printRoundColour(Math.min(t, last), last))})`).join(" ")}}`,
      "point meta min=0",
      `point meta max=${Math.max(1, last)}`,
      "scatter/use mapped color={draw=mapped color, fill=mapped color}",
      ...(columns === 0
        ? []
        : [
            `legend columns=${columns}`,
            "legend cell align=left",
            `legend style={at={(0,1)}, anchor=south west, draw=none, fill=none, inner xsep=0pt, inner ysep=1bp, yshift=${bp(ruleRoom)}, text=${colourName(
              palette.ink,
            )}, /tikz/every even column/.append style={column sep=${bp(0.7 * options.fontSize)}}}`,
            `/pgfplots/legend image code/.code={\\draw[mark repeat=2, mark phase=2, #1] plot coordinates {(0bp,0bp) (${bp(0.85 * options.fontSize)},0bp) (${bp(1.7 * options.fontSize)},0bp)};}`,
          ]),
    ].map((option) => `  ${option},`),
    "]",
    ...collapsed(figure),
    ...ruleLines(figure),
    ...intervalLines(figure, options, table, file),
    ...order.flatMap((i) => [
      seriesLine(figure, i, looks[i], table, file),
      ...frontMark(figure.series[i], looks[i], options.round, last),
    ]),
    ...figure.markers.map(({ x, y }) => `\\addplot[forget plot, ${ringStyle}] coordinates {(${x},${y})};`),
    ...legend.rows
      .flat()
      .flatMap(({ id, runs }) => [
        `\\addlegendimage{${legendImage(figure, id, looks, options.fontSize)}}`,
        `\\addlegendentry{${texRuns(runs)}}`,
      ]),
    "\\end{axis}",
  ];
}

function seriesLine({ series }: XyFigure, i: number, look: SeriesLook, table: PgfTable, file: string): string {
  const { id, x, y } = series[i];
  const columns = `x=${table.column(`${id}X`, x)}, y=${table.column(id, y)}`;
  return `\\addplot[forget plot, ${seriesStyle(look)}${look.byRound ? ", scatter, scatter src=x" : ""}] table[${columns}] {${file}};`;
}

/** The round in front once more, larger. */
function frontMark(
  { x, y }: Series,
  { byRound, marker }: SeriesLook,
  chosen: number | undefined,
  last: number,
): string[] {
  const i = chosen === undefined || !byRound ? -1 : Array.from(x).indexOf(chosen);
  if (i < 0 || chosen === undefined || marker === undefined) return [];
  return [
    `\\addplot[forget plot, ${seriesStyle({ marker: { ...inFront(marker), colour: printRoundColour(chosen, last) }, byRound, order: 0 })}] coordinates {(${x[i]},${y[i]})};`,
  ];
}

function seriesStyle({ line, marker }: SeriesLook): string {
  return [
    line === undefined ? "only marks" : lineStyle(line.colour, line.width, line.dash),
    ...(line === undefined ? [] : ["line join=round"]),
    marker === undefined
      ? "mark=none"
      : `mark=${markNames[marker.shape]}, mark size=${bp(marker.radius)}, mark options={solid, line width=0.6bp, draw=${colourName(
          marker.colour,
        )}, fill=${colourName(marker.hollow ? palette.paper : marker.colour)}}`,
  ].join(", ");
}

const ringStyle = `only marks, mark=o, mark size=3.6bp, mark options={solid, line width=0.7bp, draw=${colourName(palette.ink)}}`;

function legendImage(figure: XyFigure, id: string, looks: readonly SeriesLook[], size: number): string {
  const index = figure.series.findIndex((series) => series.id === id);
  if (index >= 0) return seriesStyle(looks[index]);
  const [half, full] = [0.35 * size, 1.7 * size];
  const code = (drawing: string) => `/pgfplots/legend image code/.code={${drawing}}`;
  if (id === "bounds")
    return code(
      `\\path[draw=none] (0bp,0bp) -- (${bp(full)},0bp); \\draw[${lineStyle(palette.quiet, 0.5, "solid")}] (${bp(full / 2 - 2)},${bp(-half - 0.5)}) rectangle (${bp(full / 2 + 2)},${bp(half + 0.5)});`,
    );
  if (figure.markers.some((marker) => marker.id === id)) return ringStyle;
  if (id === "fits") {
    const fits = looks.filter((_, i) => figure.series[i].round !== undefined);
    return code(
      fits
        .map(
          ({ line, marker }, i) =>
            `\\draw[line width=2bp, draw=${colourName((line ?? marker)?.colour ?? palette.ink)}] (${bp((i * full) / fits.length)},0bp) -- (${bp(((i + 1) * full) / fits.length)},0bp);`,
        )
        .join(" "),
    );
  }
  return code(
    `\\path[${hatchStyle}] (0bp,${bp(-half)}) rectangle (${bp(full)},${bp(half)}); \\draw[${lineStyle(palette.faint, 0.4, "solid")}] (0bp,${bp(-half)}) rectangle (${bp(full)},${bp(half)});`,
  );
}

function collapsed({ rules, x, y }: XyFigure): string[] {
  return rules
    .filter(({ role, at }) => role === "collapse" && at - 0.5 < x.domain[1])
    .map(
      ({ at }) =>
        `\\path[${hatchStyle}] (axis cs:${at - 0.5},${y.domain[0]}) rectangle (axis cs:${x.domain[1]},${y.domain[1]});`,
    );
}

/** Straight lines across the figure, their labels outside it. */
function ruleLines({ rules, x, y }: XyFigure): string[] {
  const style = `draw=${colourName(palette.quiet)}, line width=0.5bp, dash pattern=on 1.2bp off 1.2bp`;
  return rules
    .filter(({ role }) => role !== "collapse")
    .flatMap(({ axis, at, label }) => {
      const [low, high] = (axis === "y" ? y : x).domain;
      if (!(at >= low && at <= high)) return [];
      const [from, to] =
        axis === "y"
          ? [`${x.domain[0]},${at}`, `${x.domain[1]},${at}`]
          : [`${at},${y.domain[0]}`, `${at},${y.domain[1]}`];
      return [
        `\\draw[${style}] (axis cs:${from}) -- (axis cs:${to}) node[anchor=${axis === "y" ? "west" : "south"}, inner sep=2bp, text=${colourName(palette.ink)}] {${texText(label)}};`,
      ];
    });
}

/** Hollow bars as one broken line through their corners. */
function intervalLines(figure: XyFigure, options: PrintOptions, table: PgfTable, file: string): string[] {
  if (figure.intervals.length === 0) return [];
  const { plot } = arrangeXy(figure, options);
  const corners = intervalOutlines(figure.intervals, placeIn(figure, plot), plot).flatMap((outline) => [
    ...[...outline, outline[0]].map(
      ([x, y]) =>
        [
          axisPoint(figure.x, (x - plot.left) / (plot.right - plot.left)),
          axisPoint(figure.y, (plot.bottom - y) / (plot.bottom - plot.top)),
        ] as const,
    ),
    [NaN, NaN] as const,
  ]);
  const [x, y] = [
    table.column(
      "boundsX",
      corners.map(([value]) => value),
    ),
    table.column(
      "bounds",
      corners.map(([, value]) => value),
    ),
  ];
  return [
    `\\addplot[forget plot, unbounded coords=jump, mark=none, ${lineStyle(palette.quiet, 0.5, "solid")}] table[x=${x}, y=${y}] {${file}};`,
  ];
}
