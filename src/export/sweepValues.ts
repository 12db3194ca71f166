import type { ParameterField } from "../experiment/parameterFields.js";

/** Digits of a value between the ends: enough to be told from its neighbours, few enough to be said. */
const digits = 4;

/** Values from one end to the other, evenly spaced on the parameter's own scale, each once; the ends are exact. */
export function sweepValues(
  { type, description: { scale } }: ParameterField,
  from: number,
  to: number,
  count: number,
): number[] {
  const logarithmic = scale === "logarithmic" && from > 0 && to > 0;
  const between = (part: number) => (logarithmic ? from * (to / from) ** part : from + part * (to - from));
  // Rounding must not leave a short way between the ends.
  const rounded = (value: number) =>
    Math.min(Math.max(from, to), Math.max(Math.min(from, to), Number(value.toPrecision(digits))));
  const values = Array.from({ length: count }, (_, i) => {
    const value = i === 0 ? from : i === count - 1 ? to : between(i / (count - 1));
    return type === "integer" ? Math.round(value) : i === 0 || i === count - 1 ? value : rounded(value);
  });
  return [...new Set(values)];
}

/**
 * Ends of a sweep around the present value: half of it to its double where the scale is logarithmic or nothing else is
 * known, else the slider's ends; of a counted parameter, such as a seed, the next ten.
 * @param open values must stay between these, ends excluded
 */
export function sweepEnds(
  { value, type, limits, description: { scale, softRange } }: ParameterField,
  open: readonly [number, number] = [-Infinity, Infinity],
): readonly [number, number] {
  const present = Number(value);
  const [low, high] =
    scale !== "logarithmic" && softRange !== undefined
      ? softRange
      : type === "integer"
        ? [present, present + 9]
        : present === 0
          ? [0, 1]
          : present > 0
            ? [present / 2, 2 * present]
            : [2 * present, present / 2];
  const inside = (end: number) =>
    Math.min(
      Math.max(end, limits.minimum ?? -Infinity, nextAbove(open[0])),
      limits.maximum ?? Infinity,
      nextBelow(open[1]),
    );
  const rounded = (end: number) => (type === "integer" ? Math.round(end) : Number(end.toPrecision(digits)));
  return [rounded(inside(low)), rounded(inside(high))];
}

/** A little away from a value that must not be reached itself. */
function nextAbove(value: number): number {
  return Number.isFinite(value) ? value + 0.02 * Math.abs(value) : value;
}

function nextBelow(value: number): number {
  return -nextAbove(-value);
}
