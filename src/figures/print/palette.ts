import { clipRamp, roundColour, weightRamp, type Ramp } from "../roundColours.js";
import type { Colour } from "../colour.js";
import { interpolatePlasma } from "d3-scale-chromatic";

const paper: Colour = [255, 255, 255];

/**
 * Colours on paper, whatever the editor's theme: told apart by lightness alone, hence in grey and by every kind of
 * colour vision.
 */
export const palette = {
  ink: "#1a1a1a",
  quiet: "#707070",
  faint: "#b8b8b8",
  hatch: "#cccccc",
  paper: "#ffffff",
} as const;

/** From dark to light; a line of the lightest still stands out from paper. */
const rounds: Ramp = clipRamp(interpolatePlasma, paper, 2.3);
const weights: Ramp = weightRamp(paper);

/** Colour of round t of rounds 0 … last, as #rrggbb. */
export function printRoundColour(round: number, last: number): string {
  return hex(roundColour(rounds, round, last + 1));
}

/** Colour of a weight at a part, 0 to 1, of its scale, as #rrggbb. */
export function printWeightColour(part: number): string {
  return hex(weights(Math.min(1, Math.max(0, part))));
}

/** `rgb(1, 2, 3)` or `#010203` as `#010203`. */
function hex(colour: string): string {
  if (colour.startsWith("#")) return colour;
  return `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;
}
