import { axisPoint } from "../../axis.js";
import type { XyFigure } from "../../figure.js";
import { colouredLooks, type ColouredLook } from "../../look/colouredLook.js";
import { barWidth, intervalLook, isLine, ringLook, ruleLook, type RuleLook } from "../../look/ruleLook.js";
import { bandOutline } from "../../print/bandOutline.js";
import { inFront } from "../../print/markers.js";
import type { PrintOptions } from "../../print/options.js";
import type { Box } from "../../print/page.js";
import { palette, printColours, printedLine, printRoundColour } from "../../print/palette.js";
import { ruleLabels } from "../../print/ruleLabels.js";
import { arrangeXy, placeIn } from "../../print/xyArrangement.js";
import { intervalOutlines } from "../../print/xyPage.js";
import { steppedFigure } from "../../steppedFigure.js";
import { texRuns, texText } from "../texText.js";
import { axisOptions, bp, colourName, frameOptions, hatchStyle, lineStyle, markNames } from "./parts.js";
import type { PgfTable } from "./table.js";

/** Lines of a picture of lines and points; its numbers go into the table. @param file what TeX reads the table from */
export function pgfXy(given: XyFigure, options: PrintOptions, table: PgfTable, file: string): string[] {
  const figure = steppedFigure(given);
  const arrangement = arrangeXy(figure, options);
  const { plot, legend, ruleRoom } = arrangement;
  const looks = colouredLooks(figure, options.round, printColours);
  const order = [...looks.keys()].sort((a, b) => looks[a].order - looks[b].order);
  const last = lastShown(figure, looks);
  const columns = Math.max(0, ...legend.rows.map((row) => row.length));
  return [
    "\\begin{axis}[",
    ...[
      ...frameOptions(plot),
      ...axisOptions("x", figure.x, arrangement.x),
      ...axisOptions("y", figure.y, arrangement.y),
      "unbounded coords=discard",
      `colormap={sdrounds}{${Array.from({ length: Math.max(2, last + 1) }, (_, t) => `color=(${colourName(printRoundColour(t, figure.rounds))})`).join(" ")}}`,
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
    ...bands(figure, plot, table, file),
    ...ruleLines(figure, plot, options.fontSize),
    ...intervalLines(figure, options, table, file),
    ...order.flatMap((i) => [
      seriesLine(figure, i, looks[i], plot, table, file),
      ...frontMark(figure, i, looks[i], options.round),
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

/** The last round that a marker has the colour of. */
function lastShown({ series }: XyFigure, looks: readonly ColouredLook[]): number {
  return series.reduce(
    (last, { x }, i) => (looks[i].byRound && x.length > 0 ? Math.max(last, x[x.length - 1]) : last),
    0,
  );
}

function seriesLine(
  { series, x: across }: XyFigure,
  i: number,
  look: ColouredLook,
  plot: Box,
  table: PgfTable,
  file: string,
): string {
  const { id, x, y } = series[i];
  const columns = `x=${table.column(`${id}X`, x)}, y=${table.column(id, y)}`;
  const width = ((plot.right - plot.left) * barWidth(x)) / (across.domain[1] - across.domain[0]);
  return `\\addplot[forget plot, ${look.bars === undefined ? seriesStyle(look) : barStyle(look.bars, width)}${look.byRound ? ", scatter, scatter src=x" : ""}] table[${columns}] {${file}};`;
}

/** The round in front once more, larger. */
function frontMark(
  { series, rounds }: XyFigure,
  of: number,
  { byRound, marker }: ColouredLook,
  chosen: number | undefined,
): string[] {
  const { x, y } = series[of];
  const i = chosen === undefined || !byRound ? -1 : Array.from(x).indexOf(chosen);
  if (i < 0 || chosen === undefined || marker === undefined) return [];
  return [
    `\\addplot[forget plot, ${seriesStyle({ marker: { ...inFront(marker), colour: printRoundColour(chosen, rounds) } })}] coordinates {(${x[i]},${y[i]})};`,
  ];
}

function barStyle(colour: string, width: number): string {
  return `ybar, bar width=${bp(width)}, bar shift=0bp, draw=none, fill=${colourName(colour)}, mark=none`;
}

function seriesStyle({ line, marker }: Pick<ColouredLook, "line" | "marker">): string {
  return [
    line === undefined ? "only marks" : lineStyle(line.colour, line.weight, line.dash),
    ...(line === undefined ? [] : ["line join=round"]),
    marker === undefined
      ? "mark=none"
      : `mark=${markNames[marker.shape]}, mark size=${bp(marker.size)}, mark options={solid, line width=0.6bp, draw=${colourName(
          marker.colour,
        )}, fill=${colourName(marker.hollow ? palette.paper : marker.colour)}}`,
  ].join(", ");
}

function plainLine(look: RuleLook): string {
  const { colour, weight, dash } = printedLine(look);
  return lineStyle(colour, weight, dash);
}

const ringStyle = `only marks, mark=o, mark size=${bp(ringLook.radius)}, mark options={solid, line width=${bp(ringLook.weight)}, draw=${colourName(printColours[ringLook.ink.role])}}`;

function legendImage(figure: XyFigure, id: string, looks: readonly ColouredLook[], size: number): string {
  const index = figure.series.findIndex((series) => series.id === id);
  const look = index < 0 ? undefined : looks[index];
  if (look !== undefined && look.bars === undefined) return seriesStyle(look);
  const [half, full] = [0.35 * size, 1.7 * size];
  const code = (drawing: string) => `/pgfplots/legend image code/.code={${drawing}}`;
  if (look?.bars !== undefined)
    return code(
      `\\path[draw=none] (0bp,0bp) -- (${bp(full)},0bp); \\path[fill=${colourName(look.bars)}] (${bp(full / 2 - 2.5)},${bp(-half)}) rectangle (${bp(full / 2 + 2.5)},${bp(half)});`,
    );
  if (id === "bounds")
    return code(
      `\\path[draw=none] (0bp,0bp) -- (${bp(full)},0bp); \\draw[${plainLine(intervalLook)}] (${bp(full / 2 - 2)},${bp(-half - 0.5)}) rectangle (${bp(full / 2 + 2)},${bp(half + 0.5)});`,
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

/** What lies between the two ends of a series. */
function bands(figure: XyFigure, plot: Box, table: PgfTable, file: string): string[] {
  const place = placeIn(figure, plot);
  return figure.series.flatMap((series) => {
    const outline = bandOutline(series, figure, place, plot);
    if (outline.length === 0) return [];
    const x = table.column(
      `${series.id}BandX`,
      outline.map(([across]) => axisPoint(figure.x, (across - plot.left) / (plot.right - plot.left))),
    );
    const y = table.column(
      `${series.id}Band`,
      outline.map(([, up]) => axisPoint(figure.y, (plot.bottom - up) / (plot.bottom - plot.top))),
    );
    return [
      `\\addplot[forget plot, draw=none, mark=none, fill=${colourName(palette.band)}] table[x=${x}, y=${y}] {${file}};`,
    ];
  });
}

/** Straight lines across the figure, their labels outside it. */
function ruleLines(figure: XyFigure, plot: Box, size: number): string[] {
  const { rules, x, y } = figure;
  const style = plainLine(ruleLook);
  const shifts = ruleLabels(figure, placeIn(figure, plot), plot, size);
  return rules.filter(isLine).flatMap((rule) => {
    const { axis, at, label } = rule;
    const shift = shifts.get(rule);
    const [low, high] = (axis === "y" ? y : x).domain;
    if (!(at >= low && at <= high)) return [];
    const [from, to] =
      axis === "y"
        ? [`${x.domain[0]},${at}`, `${x.domain[1]},${at}`]
        : [`${at},${y.domain[0]}`, `${at},${y.domain[1]}`];
    const aside = shift === undefined || shift === 0 ? "" : `, xshift=${bp(shift)}`;
    const node = `node[anchor=${axis === "y" ? "west" : "south"}${aside}, inner sep=2bp, text=${colourName(palette.ink)}] {${texText(label)}}`;
    const named = axis === "y" || shift !== undefined;
    return [`\\draw[${style}] (axis cs:${from}) -- (axis cs:${to})${named ? ` ${node}` : ""};`];
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
    `\\addplot[forget plot, unbounded coords=jump, mark=none, ${plainLine(intervalLook)}] table[x=${x}, y=${y}] {${file}};`,
  ];
}
