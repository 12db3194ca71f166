import { formatNumber } from "../../../src/figures/format.js";
import type { ControlsOutcome } from "../../../src/messages/controls.js";
import { roundSegments, roundsRelation, segmentAt, type RoundSegment } from "./roundSegments.js";
import { reachesZero } from "./sliderRange.js";
import { fractionOf, type SliderScale } from "./sliderScale.js";

/** A text on a scale, centred at a share of the track's width. */
export interface ScaleLabel {
  readonly at: number;
  readonly text: string;
  readonly current?: boolean;
}

/** What the tolerance slider's track shows; all places are shares of the track's width. */
export interface ScaleMarks {
  readonly band: { readonly start: number; readonly end: number };
  readonly ends: readonly ScaleLabel[];
  readonly ticks: readonly number[];
  readonly rounds: readonly ScaleLabel[];
}

const characterWidth = 6.5;
const labelGap = 5;
const leastTickGap = 4;

/** The band where a tolerance means something, where N changes in it, and as many numbers as there is room for. */
export function scaleMarks(
  scale: SliderScale,
  outcome: ControlsOutcome,
  tolerance: number,
  trackWidth: number,
): ScaleMarks | undefined {
  if (!(outcome.labelEnergy > 0)) return undefined;
  const open = reachesZero(outcome);
  const start = open ? 0 : fractionOf(scale, outcome.reachableError);
  const end = Math.max(start, fractionOf(scale, outcome.labelEnergy));
  const ends: ScaleLabel[] = [
    ...(open ? [] : [{ at: start, text: formatNumber(outcome.reachableError, 3) }]),
    { at: end, text: formatNumber(outcome.labelEnergy, 3) },
  ];
  const segments = roundSegments(outcome);
  return {
    band: { start, end },
    ends: apart(ends, trackWidth),
    ticks: spacedTicks(segments, scale, trackWidth),
    rounds: roundLabels(segments, scale, tolerance, trackWidth),
  };
}

/** Two labels that would touch give way to each other; all stay over the track. */
function apart(labels: readonly ScaleLabel[], trackWidth: number): ScaleLabel[] {
  const widths = labels.map(({ text }) => (text.length * characterWidth) / trackWidth);
  const inside = labels.map((label, index) => ({ ...label, at: clamp(label.at, (widths[index] ?? 0) / 2) }));
  const [low, high] = inside;
  if (low === undefined || high === undefined) return inside;
  const room = ((widths[0] ?? 0) + (widths[1] ?? 0)) / 2 + labelGap / trackWidth;
  const lack = room - (high.at - low.at);
  if (lack <= 0) return inside;
  const lowAt = clamp(low.at - lack / 2, (widths[0] ?? 0) / 2);
  const highAt = clamp(Math.max(high.at, lowAt + room), (widths[1] ?? 0) / 2);
  return [
    { ...low, at: Math.min(lowAt, highAt - room) },
    { ...high, at: highAt },
  ];
}

function spacedTicks(segments: readonly RoundSegment[], scale: SliderScale, trackWidth: number): number[] {
  const ticks: number[] = [];
  for (const { from } of segments.slice(1).reverse()) {
    const at = fractionOf(scale, from);
    const previous = ticks.at(-1);
    if (at > 0 && at < 1 && (previous === undefined || (previous - at) * trackWidth >= leastTickGap)) ticks.push(at);
  }
  return ticks.reverse();
}

/** The number of the present segment always stands; the others where they touch nothing, wide segments first. */
function roundLabels(
  segments: readonly RoundSegment[],
  scale: SliderScale,
  tolerance: number,
  trackWidth: number,
): ScaleLabel[] {
  const current = segmentAt(segments, tolerance);
  const candidates = segments
    .map((segment) => {
      const from = fractionOf(scale, segment.from);
      const to = fractionOf(scale, segment.to);
      return {
        at: (from + to) / 2,
        text: roundsRelation(segment, segments).replace("= ", ""),
        current: segment === current,
        room: (to - from) * trackWidth,
      };
    })
    .filter(({ text, current: present, room }) => present || (room > 0 && text.length * characterWidth <= room))
    .sort((first, second) => Number(second.current) - Number(first.current) || second.room - first.room);
  const placed: ScaleLabel[] = [];
  for (const { at, text, current: present } of candidates) {
    const free = placed.every(
      (other) =>
        Math.abs(other.at - at) * trackWidth >= ((other.text.length + text.length) * characterWidth) / 2 + labelGap,
    );
    if (free) placed.push({ at, text, current: present });
  }
  return placed.sort((first, second) => first.at - second.at);
}

function clamp(at: number, half: number): number {
  return Math.min(1 - half, Math.max(half, at));
}
