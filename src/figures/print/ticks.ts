import { axisFraction, axisTicks, type Axis, type Tick } from "../axis.js";
import { capHeight, textWidth } from "./measure.js";
import { typeset, typesetName, type TextRun } from "./text.js";

/** A tick with its label set in type; `at` is its part of the axis, 0 to 1. */
export interface PrintTick extends Tick {
  readonly at: number;
  readonly runs: readonly TextRun[];
}

export interface PrintAxis {
  readonly ticks: readonly PrintTick[];
  /** Parts of the axis between the ticks of a log scale. */
  readonly minor: readonly number[];
  readonly title: readonly TextRun[];
}

/** Most ticks that an axis of this length is given, and the room between labels in units of the font size. */
const [mostTicks, labelGap] = [8, 0.7] as const;

/** As many round ticks as leave room between their labels. @param length of the axis, in units of the font size */
export function printAxis(axis: Axis, length: number, direction: "x" | "y"): PrintAxis {
  const wanted = Math.max(2, Math.min(mostTicks, Math.floor(length / (direction === "x" ? 3.2 : 2.4))));
  let ticks = place(axis, wanted);
  for (let count = wanted - 1; count >= 1 && collide(ticks, length, direction); count--) ticks = place(axis, count);
  return { ticks, minor: minorTicks(axis, ticks), title: axisTitleRuns(axis) };
}

/** "multiplier cₜ", the symbol in italics; that a scale is logarithmic is seen from its ticks. */
function axisTitleRuns({ name, symbol }: Axis): TextRun[] {
  return [
    ...typesetName(name),
    ...(symbol === undefined ? [] : [{ text: " ", italic: false, script: "none" } as const, ...typeset(symbol)]),
  ];
}

function place(axis: Axis, count: number): PrintTick[] {
  return axisTicks(axis, count).map((tick) => ({
    ...tick,
    at: axisFraction(axis, tick.value),
    runs: typeset(tick.label),
  }));
}

function collide(ticks: readonly PrintTick[], length: number, direction: "x" | "y"): boolean {
  const extent = ({ runs }: PrintTick) => (direction === "x" ? textWidth(runs) : 1.2 * capHeight);
  const sorted = [...ticks].sort((a, b) => a.at - b.at);
  return sorted.some(
    (tick, i) =>
      i > 0 &&
      (tick.at - sorted[i - 1].at) * length <
        (extent(tick) + extent(sorted[i - 1])) / 2 + (direction === "x" ? labelGap : 0.4),
  );
}

/** 2 … 9 times each power of ten, where every power is a tick and there are few. */
function minorTicks(axis: Axis, ticks: readonly PrintTick[]): number[] {
  if (axis.scale !== "log") return [];
  const [from, to] = axis.domain;
  const [first, last] = [Math.floor(Math.log10(from) + 1e-9), Math.ceil(Math.log10(to) - 1e-9)];
  const powers = ticks.filter(({ value }) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9).length;
  if (last - first > 6 || powers < last - first) return [];
  return Array.from({ length: last - first }, (_, i) => first + i)
    .flatMap((power) => [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => axisFraction(axis, digit * 10 ** power)))
    .filter((at) => at > 0 && at < 1);
}
