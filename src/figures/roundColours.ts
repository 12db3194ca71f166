import { interpolateBuPu, interpolatePlasma, interpolateYlGnBu, interpolateYlOrBr } from "d3-scale-chromatic";
import type { CellQuantity } from "./figure.js";
import { contrast, luminance, parseColour, type Colour } from "./colour.js";

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

/** The ramp that colours rounds, in every figure. */
export function roundRamp(background: Colour, minimalContrast = 2.1): Ramp {
  return clipRamp(interpolatePlasma, background, minimalContrast);
}

/** Colour of round t where `columns` rounds have a place: the same as long as that number is held. */
export function roundColour(ramp: Ramp, round: number, columns: number): string {
  return ramp(columns < 2 ? 0 : round / (columns - 1));
}

const cellRamps: Readonly<Record<CellQuantity, Ramp>> = {
  weight: interpolateYlGnBu,
  ratio: interpolateBuPu,
  slack: interpolateYlOrBr,
};

/** The ramp that colours weights, or what else cells tell: the more of it, the further from the background. */
export function weightRamp(background: Colour, quantity: CellQuantity = "weight"): Ramp {
  const ramp = cellRamps[quantity];
  return luminance(background) > 0.4 ? (part) => ramp(0.04 + 0.96 * part) : (part) => ramp(1 - 0.96 * part);
}
