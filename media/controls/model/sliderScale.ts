import { tickStep } from "d3-array";

export interface Interval {
  readonly minimum: number;
  readonly maximum: number;
}

/** How a slider's position stands for a value. */
export interface SliderScale extends Interval {
  readonly kind: "linear" | "logarithmic";
  readonly integer: boolean;
  readonly step?: number;
}

/** A native slider moves over 0, 1, …, `lastPosition`, whatever its scale is. */
export const lastPosition = 1000;

const significantDigits = 3;
const stepsAcross = 100;
const leastStepFactor = 1.005;

/** Where a value stands on the scale: 0 at the minimum, 1 at the maximum; values outside stand at the nearer end. */
export function fractionOf(scale: SliderScale, value: number): number {
  const { minimum, maximum } = scale;
  if (!(value > minimum)) return 0;
  if (value >= maximum) return 1;
  return scale.kind === "linear"
    ? (value - minimum) / (maximum - minimum)
    : Math.log(value / minimum) / Math.log(maximum / minimum);
}

export function positionOf(scale: SliderScale, value: number): number {
  return Math.round(lastPosition * fractionOf(scale, value));
}

/** The value at a slider's position, as round as the scale allows. */
export function valueAt(scale: SliderScale, position: number): number {
  const fraction = Math.min(1, Math.max(0, position / lastPosition));
  return rounded(
    scale,
    scale.kind === "linear"
      ? scale.minimum + fraction * (scale.maximum - scale.minimum)
      : scale.minimum * (scale.maximum / scale.minimum) ** fraction,
  );
}

/** The value that many key presses away: 1 % of the scale each, but at least one whole unit for integers. */
export function steppedValue(scale: SliderScale, value: number, steps: number): number {
  const moved =
    scale.kind === "linear"
      ? value + steps * (scale.integer ? (scale.step ?? 1) : linearStep(scale))
      : value * Math.max(leastStepFactor, (scale.maximum / scale.minimum) ** (1 / stepsAcross)) ** steps;
  const distinct = scale.integer && Math.abs(moved - value) < Math.abs(steps) ? value + steps : moved;
  return rounded(scale, Math.min(scale.maximum, Math.max(scale.minimum, distinct)));
}

function rounded(scale: SliderScale, value: number): number {
  if (scale.integer) return Math.round(value);
  if (scale.kind === "logarithmic") return Number(value.toPrecision(significantDigits));
  const step = linearStep(scale);
  return Number((Math.round(value / step) * step).toPrecision(12));
}

function linearStep(scale: SliderScale): number {
  return scale.step ?? tickStep(scale.minimum, scale.maximum, 2 * stepsAcross);
}
