import type { CellFigure } from "../figure.js";
import { axisRoom } from "./axes.js";
import { barGap, barParts, barWidth, type CellArrangement } from "./cellArrangement.js";
import type { CellPanels } from "./cellPanels.js";
import { legendRows, type Legend, type LegendEntry } from "./legend.js";
import { capHeight, textWidth } from "./measure.js";
import { pageSize, type PrintOptions, type WidthPreset } from "./options.js";
import { palette } from "./palette.js";
import { typeset, type TextRun } from "./text.js";
import { printAxis, type PrintAxis } from "./ticks.js";
import { margin } from "./xyArrangement.js";

export interface PlacedPanel {
  readonly figure: CellFigure;
  readonly arrangement: CellArrangement;
  /** Above the plot, from its left end on. */
  readonly title: readonly TextRun[];
  /** The first panel has the colour bar of all. */
  readonly hasBar: boolean;
}

/** Where the parts of panels side by side are. */
export interface PanelArrangement {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  /** What the letters over the panels stand for, when names are too long to stand there. */
  readonly key: Legend;
}

/** So many panels stand in a row at most. */
const mostInRow: Readonly<Record<WidthPreset, number>> = { single: 3, double: 6, slide: 3 };

/** Between panels, in units of the font size. */
const panelGap = 1.2;

export function arrangePanels({ panels }: CellPanels, options: PrintOptions): PanelArrangement {
  const { width, height: rowHeight } = pageSize(options);
  const { fontSize: size } = options;
  const rowCount = Math.ceil(panels.length / mostInRow[options.width]);
  const columns = Math.ceil(panels.length / rowCount);
  const { barTicks, barTitle, room } = barParts(panels[0], size);
  const hasZeros = panels.some(({ zeroFrom, rowCount: all, collapsed }) => zeroFrom < all || collapsed);
  const shared = panels.every(({ y }) => y.domain[1] === panels[0].y.domain[1]);
  const bottomRoom = axisRoom({ ticks: [], minor: [], title: [] }, size, "x");
  const titleRoom = size * (capHeight + 0.9);
  // Labels of the y axis hardly depend on its exact length.
  const roughly = (rowHeight - bottomRoom - titleRoom) / size;
  const yAxes = panels.map((panel, i) => withoutLabels(printAxis(panel.y, roughly, "y"), i % columns > 0, shared));
  const rooms = Array.from({ length: columns }, (_, column) =>
    column > 0 && shared
      ? panelGap * size
      : Math.max(...yAxes.filter((_axis, i) => i % columns === column).map((axis) => axisRoom(axis, size, "y"))) +
        (column > 0 ? 0 : margin),
  );
  const plotWidth = (width - margin - room - barGap * size - rooms.reduce((sum, each) => sum + each, 0)) / columns;
  const fits = panels.every(({ title }) => size * textWidth(typeset(title)) <= plotWidth);
  const key = legendRows(
    fits ? [] : panels.map(({ id, title }, i) => keyEntry(id, i, title, size)),
    width - 2 * margin - rooms[0],
    size,
  );
  const placed = panels.map((figure, i): PlacedPanel => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const left = rooms.slice(0, column + 1).reduce((sum, each) => sum + each, 0) + column * plotWidth;
    const top = margin + key.height + row * rowHeight + titleRoom;
    const bottom = margin + key.height + (row + 1) * rowHeight - bottomRoom - margin;
    const plot = { left, right: left + plotWidth, top, bottom };
    const barLeft = width - margin - room;
    return {
      figure,
      title: fits ? typeset(figure.title) : letter(i),
      hasBar: i === 0,
      arrangement: {
        width,
        height: rowHeight,
        plot,
        x: printAxis(figure.x, plotWidth / size, "x"),
        y: yAxes[i],
        barTicks,
        barTitle,
        hasZeros,
        bar: { left: barLeft, right: barLeft + barWidth * size, top, bottom },
      },
    };
  });
  return { width, height: margin + key.height + rowCount * rowHeight, panels: placed, key };
}

/** Panels after the first of a row have no name at their y axis, and no labels when these would be the same. */
function withoutLabels(axis: PrintAxis, later: boolean, shared: boolean): PrintAxis {
  return !later
    ? axis
    : { ...axis, title: [], ticks: shared ? axis.ticks.map((tick) => ({ ...tick, runs: [] })) : axis.ticks };
}

/** "(a)", upright: it is no variable. */
function letter(i: number): TextRun[] {
  return [{ text: `(${String.fromCharCode("a".charCodeAt(0) + i)})`, italic: false, script: "none" }];
}

function keyEntry(id: string, i: number, title: string, size: number): LegendEntry {
  return {
    id,
    runs: typeset(title),
    sample: ({ left, top, bottom }) => [
      {
        kind: "text",
        at: [left, (top + bottom) / 2 + (size * capHeight) / 2],
        anchor: "start",
        runs: letter(i),
        size,
        colour: palette.ink,
      },
    ],
  };
}
