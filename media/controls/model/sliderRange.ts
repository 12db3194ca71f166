import type { ParameterField } from "../../../src/experiment/parameterFields.js";
import type { ControlsOutcome } from "../../../src/messages/controls.js";
import type { Interval, SliderScale } from "./sliderScale.js";

/** The parameter that the outcome marks. */
export const toleranceKey = "tolerance";

/** A reachable error below this share of the label energy is round-off, or as good as zero. */
const negligibleShare = 1e-9;
const marginShare = 0.12;
const leastMarginFactor = 1.25;
const openShare = 1e-4;

/** The ends a slider should have now, or undefined for a parameter that has none. */
export function wantedInterval(field: ParameterField, outcome: ControlsOutcome | undefined): Interval | undefined {
  const { softRange } = field.description;
  if (softRange === undefined || (field.type !== "number" && field.type !== "integer")) return undefined;
  const soft = { minimum: softRange[0], maximum: softRange[1] };
  const base = field.key === toleranceKey && outcome !== undefined ? aroundBand(outcome, soft) : soft;
  return including(base, field);
}

export function scaleOver(field: ParameterField, interval: Interval): SliderScale {
  const { scale = "linear", step } = field.description;
  return { ...interval, kind: scale, integer: field.type === "integer", ...(step === undefined ? {} : { step }) };
}

export function reachesZero(outcome: ControlsOutcome): boolean {
  return !(outcome.reachableError > negligibleShare * outcome.labelEnergy);
}

/** Keeps a range that still serves, so that a slider does not move whenever its marks do. */
export function settledInterval(
  previous: Interval | undefined,
  wanted: Interval,
  outcome: ControlsOutcome | undefined,
  value: unknown,
): Interval {
  if (previous === undefined || outcome === undefined) return wanted;
  const low = reachesZero(outcome) ? wanted.minimum : outcome.reachableError * 1.1;
  const holds = (number: number): boolean => number >= previous.minimum && number <= previous.maximum;
  const serves =
    holds(low) &&
    holds(outcome.labelEnergy * 1.1) &&
    (typeof value !== "number" || holds(value)) &&
    Math.log(previous.maximum / previous.minimum) <= 1.4 * Math.log(wanted.maximum / wanted.minimum);
  return serves ? previous : wanted;
}

function aroundBand(outcome: ControlsOutcome, soft: Interval): Interval {
  const { reachableError, labelEnergy } = outcome;
  if (!(labelEnergy > 0)) return soft;
  const open = reachesZero(outcome);
  const low = open ? Math.min(soft.minimum, labelEnergy * openShare) : reachableError;
  const margin = Math.max(leastMarginFactor, (labelEnergy / low) ** marginShare);
  return { minimum: open ? low : low / margin, maximum: labelEnergy * margin };
}

function including(interval: Interval, field: ParameterField): Interval {
  const { value, limits } = field;
  if (typeof value !== "number" || (field.description.scale === "logarithmic" && !(value > 0))) return interval;
  const minimum = limits.minimum ?? -Infinity;
  const maximum = limits.maximum ?? Infinity;
  return {
    minimum: Math.max(minimum, Math.min(interval.minimum, value)),
    maximum: Math.min(maximum, Math.max(interval.maximum, value)),
  };
}
