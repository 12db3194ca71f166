import type { ParameterField } from "../../../src/experiment/parameterFields.js";
import type { ControlsOutcome } from "../../../src/messages/controls.js";
import type { SlideEdit } from "./edit.js";
import { intervalAt, isMoving, redirected, type RangeMotion } from "./rangeMotion.js";
import { settledInterval, toleranceKey, wantedInterval } from "./sliderRange.js";
import type { Interval } from "./sliderScale.js";

/** The ends of all sliders, by key. */
export type SliderRanges = ReadonlyMap<string, RangeMotion>;

/** Where the ends should go now. A slider in the hand keeps its ends. */
export function nextRanges(
  ranges: SliderRanges,
  fields: readonly ParameterField[],
  outcome: ControlsOutcome | undefined,
  held: SlideEdit | undefined,
  now: number,
): SliderRanges {
  return new Map(
    fields.flatMap((field): [string, RangeMotion][] => {
      const present = ranges.get(field.key);
      if (held?.field.key === field.key) {
        const frozen = { minimum: held.scale.minimum, maximum: held.scale.maximum };
        return [[field.key, { from: frozen, to: frozen, start: now }]];
      }
      const wanted = wantedInterval(field, outcome);
      if (wanted === undefined) return [];
      const unknown = field.key === toleranceKey && outcome === undefined && present !== undefined;
      const target = unknown
        ? including(present.to, field.value)
        : field.key === toleranceKey
          ? settledInterval(present?.to, wanted, outcome, field.value)
          : wanted;
      return [[field.key, redirected(present, target, now)]];
    }),
  );
}

export function intervalsAt(ranges: SliderRanges, now: number): Map<string, Interval> {
  return new Map([...ranges].map(([key, motion]) => [key, intervalAt(motion, now)]));
}

export function anyMoving(ranges: SliderRanges, now: number): boolean {
  return [...ranges.values()].some((motion) => isMoving(motion, now));
}

function including(interval: Interval, value: unknown): Interval {
  if (typeof value !== "number" || !(value > 0) || (value >= interval.minimum && value <= interval.maximum))
    return interval;
  return { minimum: Math.min(interval.minimum, value), maximum: Math.max(interval.maximum, value) };
}
