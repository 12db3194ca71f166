import { axisFraction } from "../../axis.js";
import type { CellFigure } from "../../figure.js";
import { arrangeCells, printedRows, type CellArrangement } from "../../print/cellArrangement.js";
import type { CellPanels } from "../../print/cellPanels.js";
import { legendMarks } from "../../print/legend.js";
import type { PrintOptions } from "../../print/options.js";
import { palette, printCellColour } from "../../print/palette.js";
import { arrangePanels } from "../../print/panelArrangement.js";
import { titleRise } from "../../print/panelPage.js";
import type { TextRun } from "../../print/text.js";
import { margin } from "../../print/xyArrangement.js";
import { rowGroups, type RowGroup } from "../../rowGroups.js";
import { decimal } from "../decimal.js";
import { texRuns } from "../texText.js";
import { axisOptions, bp, colourName, frameOptions, hatchStyle, lineStyle } from "./parts.js";
import type { PgfTable } from "./table.js";

/** TeX takes milliseconds for a cell: of more than this rows share cells. */
const mostCells = 1600;

const shades = 17;

/** Lines of a picture of coloured cells; corners, weights and parts of the colour scale go into the table. */
export function pgfCells(figure: CellFigure, options: PrintOptions, table: PgfTable, file: string): string[] {
  return cellAxis(figure, arrangeCells(figure, options), options, table, file, { hasBar: true, share: 1 });
}

/** Lines of several such pictures side by side. */
export function pgfPanels(figure: CellPanels, options: PrintOptions, table: PgfTable, file: string): string[] {
  const { panels, height, key } = arrangePanels(figure, options);
  const { fontSize: size } = options;
  const node = (x: number, y: number, runs: readonly TextRun[]) =>
    `\\node[anchor=base west, inner sep=0pt, text=${colourName(palette.ink)}] at (${bp(x)},${bp(height - y)}) {${texRuns(runs)}};`;
  const texts = legendMarks(key, panels[0].arrangement.plot.left, margin, size).flatMap((mark) =>
    mark.kind === "text" ? [node(...mark.at, mark.runs)] : [],
  );
  return [
    ...texts,
    ...panels.flatMap(({ figure: panel, arrangement, title, hasBar }) => [
      node(arrangement.plot.left, arrangement.plot.top - titleRise * size, title),
      ...cellAxis(panel, arrangement, options, table, file, {
        hasBar,
        share: panels.length,
        place: [`at={(${bp(arrangement.plot.left)},${bp(height - arrangement.plot.bottom)})}`, "anchor=south west"],
      }),
    ]),
  ];
}

interface AxisPlace {
  readonly hasBar: boolean;
  /** How many such pictures share what TeX can do in good time. */
  readonly share: number;
  readonly place?: readonly string[];
}

function cellAxis(
  figure: CellFigure,
  arrangement: CellArrangement,
  options: PrintOptions,
  table: PgfTable,
  file: string,
  { hasBar, share, place = [] }: AxisPlace,
): string[] {
  const { plot, bar, barTicks } = arrangement;
  const { fontSize: size } = options;
  const printed = printedRows(figure, plot);
  const mostRows = Math.max(16, Math.floor(mostCells / share / Math.max(1, figure.values.length)));
  const rows = printed.length > mostRows ? rowGroups(figure.zeroFrom, mostRows) : printed;
  const colours = Array.from(
    { length: shades },
    (_, i) => `color=(${colourName(printCellColour(figure.quantity, i / (shades - 1)))})`,
  );
  return [
    "\\begin{axis}[",
    ...[
      ...place,
      ...frameOptions(plot),
      ...axisOptions("x", figure.x, arrangement.x),
      ...axisOptions("y", figure.y, arrangement.y),
      "y dir=reverse",
      `colormap={sd${figure.quantity}s}{${colours.join(" ")}}`,
      "point meta min=0",
      "point meta max=1",
      ...(!hasBar
        ? []
        : [
            "colorbar",
            `colorbar style={width=${bp(bar.right - bar.left)}, ` +
              `at={(${decimal(1 + (bar.left - plot.right) / (plot.right - plot.left), 4)},1)}, anchor=north west, axis x ` +
              `line*=box, axis y line*=box, major tick length=${bp(0.25 * size)}, ` +
              `ytick={${barTicks.map(({ at }) => at).join(",")}}, ` +
              `yticklabels={${barTicks.map(({ runs }) => `{${texRuns(runs)}}`).join(",")}}, ` +
              `title={${texRuns(arrangement.barTitle)}}, title style={anchor=base west, at={(0,1)}, inner sep=0pt, ` +
              `yshift=${bp(0.8 * size)}}, ytick align=outside, ytick pos=right, yticklabel pos=right}`,
          ]),
    ].map((option) => `  ${option},`),
    "]",
    ...zeroLines(figure),
    ...cellLine(figure, rows, table, file),
    ...chosenLine(figure, options.round),
    ...(hasBar && arrangement.hasZeros ? swatch(bar.left - plot.right, bar.right - plot.right, size) : []),
    "\\end{axis}",
  ];
}

/** Each cell is a patch of four corners, so that cells of any heights are where they belong. */
function cellLine(figure: CellFigure, rows: readonly RowGroup[], table: PgfTable, file: string): string[] {
  const cells = figure.values.flatMap((column, t) =>
    rows.map(({ first, last, middle }) => ({ t, first, last, weight: column[middle - 1] })),
  );
  if (cells.length === 0) return [];
  const corners = <T>(values: (cell: (typeof cells)[number]) => readonly [T, T, T, T]) => cells.flatMap(values);
  const repeated = (value: number) => [value, value, value, value] as const;
  const part = (weight: number) =>
    Math.min(
      1,
      Math.max(0, weight > 0 || figure.valueAxis.scale === "linear" ? axisFraction(figure.valueAxis, weight) : 0),
    );
  const names = [
    table.column(
      "round",
      corners(({ t }) => [t - 0.5, t + 0.5, t + 0.5, t - 0.5]),
    ),
    table.column(
      "index",
      corners(({ first, last }) => [first - 0.5, first - 0.5, last + 0.5, last + 0.5]),
    ),
    table.column(
      "shade",
      corners(({ weight }) => repeated(part(weight))),
    ),
  ];
  table.column(
    "weight",
    corners(({ weight }) => repeated(weight)),
  );
  return [
    `\\addplot[patch, patch type=rectangle, shader=flat, point meta=explicit] table[x=${names[0]}, ` +
      `y=${names[1]}, meta=${names[2]}] {${file}};`,
  ];
}

function zeroLines({ values, zeroFrom, rowCount, collapsed, x }: CellFigure): string[] {
  const box = (left: number, top: number, right: number) =>
    `\\path[${hatchStyle}] (axis cs:${left},${top}) rectangle (axis cs:${right},${rowCount + 0.5});`;
  return [
    ...(zeroFrom < rowCount && values.length > 0 ? [box(-0.5, zeroFrom + 0.5, values.length - 0.5)] : []),
    ...(collapsed && values.length - 0.5 < x.domain[1] ? [box(values.length - 0.5, 0.5, x.domain[1])] : []),
  ];
}

function chosenLine({ values, rowCount }: CellFigure, round: number | undefined): string[] {
  if (round === undefined || round >= values.length) return [];
  return [
    `\\draw[${lineStyle(palette.ink, 1.2, "solid")}] (axis cs:${round - 0.5},0.5) rectangle (axis cs:${round + 0.5},${rowCount + 0.5});`,
  ];
}

/** What hatching means, below the colour bar. */
function swatch(left: number, right: number, size: number): string[] {
  const corner = (x: number, y: number) => `([xshift=${bp(x)}, yshift=${bp(-y)}]rel axis cs:1,0)`;
  const box = `${corner(left, 0.7 * size)} rectangle ${corner(right, 1.5 * size)}`;
  return [
    `\\path[${hatchStyle}] ${box};`,
    `\\draw[${lineStyle(palette.faint, 0.4, "solid")}] ${box};`,
    `\\node[anchor=west, inner sep=0pt, text=${colourName(palette.ink)}] at ${corner(right + 0.5 * size, 1.1 * size)} {$0$};`,
  ];
}
