import type { StripLane } from "../roundsStrip.js";
import { axisRoom } from "./axes.js";
import { capHeight, textWidth } from "./measure.js";
import { pageSize, type PrintOptions } from "./options.js";
import type { Box } from "./page.js";
import type { StripFigure } from "./stripFigure.js";
import { typeset, type TextRun } from "./text.js";
import { margin } from "./xyArrangement.js";

/** Where the parts of a printed strip are. */
export interface StripArrangement {
  readonly width: number;
  readonly height: number;
  /** From the first lane to the axis. */
  readonly plot: Box;
  readonly lanes: readonly PlacedLane[];
  /** Names and statements stand beside the bars, not above them. */
  readonly beside: boolean;
  readonly truth: readonly TextRun[];
  readonly title: readonly TextRun[];
}

export interface PlacedLane {
  readonly lane: StripLane;
  readonly name: readonly TextRun[];
  readonly text: readonly TextRun[];
  /** The certain part and the part left open, one inside the other's height. */
  readonly bar: Box;
  readonly baseline: number;
  readonly nameLeft: number;
  /** Where the statement starts, or ends when it stands above the bar. */
  readonly textAt: number;
  readonly textAnchor: "start" | "end";
  /** Of its texts, smaller than all other text only where name and statement would meet. */
  readonly size: number;
}

/** Names and statements stand beside the bars when these keep this part of the width, else above them. */
const smallestPlot = 0.42;

const roomForFonts = 1.07;

/** LaTeX sets small text and relations wider than the same fonts scaled down. */
const roomForTex = 1.25;

export function arrangeStrip({ strip }: StripFigure, options: PrintOptions): StripArrangement {
  const { width } = pageSize(options);
  const { fontSize: size } = options;
  const lanes = [strip.together, ...strip.lanes].map((lane) => ({
    lane,
    name: typeset(lane.name),
    text: typeset(lane.text),
  }));
  const widest = (runs: readonly (readonly TextRun[])[]) => size * Math.max(...runs.map(textWidth));
  const [names, texts] = [widest(lanes.map(({ name }) => name)), widest(lanes.map(({ text }) => text))];
  // Other fonts than the one counted with are a little wider.
  const [nameRoom, textRoom] = [roomForFonts * names, roomForFonts * texts];
  const beside = width - 2 * margin - nameRoom - textRoom - 1.6 * size >= smallestPlot * width;
  const left = margin + (beside ? nameRoom + 0.8 * size : 0.4 * size);
  const right =
    width -
    margin -
    (beside ? textRoom + 0.8 * size : Math.max(0.6 * size, widest(strip.ticks.map(({ label }) => typeset(label))) / 2));
  const top = margin + 1.75 * size;
  const laneHeight = size * (beside ? 1.35 : 2.05);
  const bottom = top + lanes.length * laneHeight + 0.25 * size;
  return {
    width,
    beside,
    height: bottom + axisRoom({ ticks: [], minor: [], title: [] }, size, "x") + margin,
    plot: { left, right, top, bottom },
    truth: typeset(strip.truth.label),
    title: typeset("rounds N"),
    lanes: lanes.map(({ lane, name, text }, i) => {
      const fit = beside ? 1 : (right - left) / (size * (roomForTex * (textWidth(name) + textWidth(text)) + 1));
      const middle = top + (i + 1) * laneHeight - size * (beside ? laneHeight / size / 2 : 0.45);
      const half = size * (lane.id === "together" ? 0.34 : 0.27);
      return {
        lane,
        name,
        text,
        size: size * Math.min(1, fit),
        bar: { left, right, top: middle - half, bottom: middle + half },
        baseline: beside ? middle + (size * capHeight) / 2 : middle - 0.62 * size,
        nameLeft: beside ? margin : left,
        textAt: beside ? right + 0.8 * size : right,
        textAnchor: beside ? "start" : "end",
      };
    }),
  };
}
