import type { Colour } from "../colour.js";
import type { CellQuantity } from "../figure.js";
import { cellRamp } from "../look/cellColour.js";
import { roundColour, runHues, type Colours, type RunHue } from "../look/inks.js";
import { roundRamp } from "../look/roundColour.js";
import type { RuleLook } from "../look/ruleLook.js";

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
  /** Between two ends, behind all lines. */
  band: "#dedede",
  paper: "#ffffff",
} as const;

const runs: Readonly<Record<RunHue, string>> = {
  blue: "#14548f",
  orange: "#ea7a0c",
  green: "#178f6f",
  purple: "#8b3be0",
  red: "#701626",
  yellow: "#6f6212",
};

const rounds = roundRamp(paper, "light");

/** What looks are printed in. */
export const printColours: Colours = {
  ink: palette.ink,
  quiet: palette.quiet,
  crowd: palette.faint,
  paper: palette.paper,
  runs: runHues.map((hue) => runs[hue]),
  ramp: (part) => hex(rounds(part)),
};

/** A line that is of no round, as it is printed. */
export function printedLine(look: RuleLook): RuleLook & { readonly colour: string } {
  return { ...look, colour: printColours[look.ink.role] };
}

/** Colour of round t of so many, as #rrggbb. */
export function printRoundColour(round: number, count: number): string {
  return roundColour(printColours, round, count);
}

const cells = {
  weight: cellRamp(paper, "weight"),
  ratio: cellRamp(paper, "ratio"),
  slack: cellRamp(paper, "slack"),
} as const;

/** Colour of a cell at a part, 0 to 1, of its scale, as #rrggbb. */
export function printCellColour(quantity: CellQuantity, part: number): string {
  return hex(cells[quantity](Math.min(1, Math.max(0, part))));
}

/** `rgb(1, 2, 3)` or `#010203` as `#010203`. */
function hex(colour: string): string {
  if (colour.startsWith("#")) return colour;
  return `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;
}
