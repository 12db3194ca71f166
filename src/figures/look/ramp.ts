import { contrast, parseColour, type Colour } from "../colour.js";

/** Colour of a number in [0, 1]. */
export type Ramp = (part: number) => string;

const samples = 64;

/** The longest stretch of a ramp that stands out from a background, spread over [0, 1] again. */
export function clipRamp(ramp: Ramp, background: Colour, minimalContrast: number): Ramp {
  let best: readonly [number, number] = [0, 1];
  let bestLength = 0;
  let start: number | undefined;
  for (let i = 0; i <= samples + 1; i++) {
    const colour = i > samples ? undefined : parseColour(ramp(i / samples));
    const visible = colour !== undefined && contrast(colour, background) >= minimalContrast;
    if (visible) start ??= i;
    else if (start !== undefined) {
      if (i - start > bestLength) [best, bestLength] = [[start / samples, (i - 1) / samples], i - start];
      start = undefined;
    }
  }
  const [from, to] = best;
  return (part) => ramp(from + (to - from) * Math.min(1, Math.max(0, part)));
}
