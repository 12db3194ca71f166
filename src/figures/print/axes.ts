import { capHeight, textWidth } from "./measure.js";
import { line, type Box, type Mark } from "./page.js";
import { palette } from "./palette.js";
import type { PrintAxis } from "./ticks.js";

export const axisWidth = 0.5;
const [tickLength, minorLength] = [2.5, 1.5] as const;
/** Between ticks and their labels, and between these and the title; in units of the font size. */
const [tickGap, titleGap] = [0.32, 0.55] as const;

const stroke = { colour: palette.ink, width: axisWidth };

/** Room below a plot for an axis with a title, and to its left. */
export function axisRoom(axis: PrintAxis, size: number, direction: "x" | "y"): number {
  const labels =
    direction === "x" ? size * capHeight : size * Math.max(0, ...axis.ticks.map(({ runs }) => textWidth(runs)));
  return tickLength + labels + size * (tickGap + titleGap + capHeight + 0.3);
}

/** The axis at the bottom of a plot: line, ticks outwards, labels, title in the middle. */
export function bottomAxis(axis: PrintAxis, { left, right, bottom }: Box, size: number): Mark[] {
  const x = (at: number) => left + at * (right - left);
  const baseline = bottom + tickLength + size * (tickGap + capHeight);
  return [
    line(
      [
        [left, bottom],
        [right, bottom],
      ],
      stroke,
    ),
    ...axis.ticks.map(({ at }) =>
      line(
        [
          [x(at), bottom],
          [x(at), bottom + tickLength],
        ],
        stroke,
      ),
    ),
    ...axis.minor.map((at) =>
      line(
        [
          [x(at), bottom],
          [x(at), bottom + minorLength],
        ],
        stroke,
      ),
    ),
    ...axis.ticks.map(({ at, runs }): Mark => ({
      kind: "text",
      at: [x(at), baseline],
      anchor: "middle",
      runs,
      size,
      colour: palette.ink,
    })),
    {
      kind: "text",
      at: [(left + right) / 2, baseline + size * (titleGap + capHeight)],
      anchor: "middle",
      runs: axis.title,
      size,
      colour: palette.ink,
    },
  ];
}

/** The axis at the left of a plot; `downwards` when its lower end is on top. */
export function leftAxis(axis: PrintAxis, { left, top, bottom }: Box, size: number, downwards = false): Mark[] {
  const y = (at: number) => (downwards ? top + at * (bottom - top) : bottom - at * (bottom - top));
  const labels = size * Math.max(0, ...axis.ticks.map(({ runs }) => textWidth(runs)));
  return [
    line(
      [
        [left, top],
        [left, bottom],
      ],
      stroke,
    ),
    ...axis.ticks.map(({ at }) =>
      line(
        [
          [left - tickLength, y(at)],
          [left, y(at)],
        ],
        stroke,
      ),
    ),
    ...axis.minor.map((at) =>
      line(
        [
          [left - minorLength, y(at)],
          [left, y(at)],
        ],
        stroke,
      ),
    ),
    ...axis.ticks.map(({ at, runs }): Mark => ({
      kind: "text",
      at: [left - tickLength - size * tickGap, y(at) + (size * capHeight) / 2],
      anchor: "end",
      runs,
      size,
      colour: palette.ink,
    })),
    {
      kind: "text",
      at: [left - tickLength - labels - size * (tickGap + titleGap), (top + bottom) / 2],
      anchor: "middle",
      runs: axis.title,
      size,
      colour: palette.ink,
      upwards: true,
    },
  ];
}
