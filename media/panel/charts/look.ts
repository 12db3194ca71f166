import { cellRamp } from "../../../src/figures/look/cellColour.js";
import type { Colours } from "../../../src/figures/look/inks.js";
import type { Ramp } from "../../../src/figures/look/ramp.js";
import { roundRamp } from "../../../src/figures/look/roundColour.js";
import type { CellQuantity } from "../../../src/figures/figure.js";
import type { Theme } from "../../shared/theme.js";

/** A theme with the colours that belong to it. */
export interface Look {
  readonly theme: Theme;
  readonly colours: Colours;
  readonly cells: Readonly<Record<CellQuantity, Ramp>>;
  /** Slanted lines: what is known to be zero. */
  readonly hatch: CanvasPattern | string;
}

export function lookOf(theme: Theme): Look {
  const cells = (quantity: CellQuantity) => cellRamp(theme.backgroundColour, quantity);
  return {
    theme,
    colours: screenColours(theme),
    cells: { weight: cells("weight"), ratio: cells("ratio"), slack: cells("slack") },
    hatch: hatch(theme.quiet),
  };
}

/** What looks are drawn in. */
export function screenColours(theme: Theme): Colours {
  return {
    ink: theme.foreground,
    quiet: theme.quiet,
    crowd: theme.quiet,
    paper: theme.background,
    runs: theme.runs,
    ramp: roundRamp(theme.backgroundColour, theme.highContrast ? "high" : theme.dark ? "dark" : "light"),
  };
}

/** Pixels of a canvas for a point of a page. */
export const pixels = 5 / 3;

/** A pattern is good for every canvas. */
function hatch(colour: string): CanvasPattern | string {
  const tile = document.createElement("canvas");
  const ratio = window.devicePixelRatio || 1;
  const size = Math.round(6 * ratio);
  tile.width = tile.height = size;
  const draw = tile.getContext("2d");
  if (draw === null) return colour;
  draw.strokeStyle = colour;
  draw.lineWidth = ratio;
  draw.beginPath();
  for (const shift of [-size, 0, size]) {
    draw.moveTo(shift - 1, size + 1);
    draw.lineTo(shift + size + 1, -1);
  }
  draw.stroke();
  const pattern = draw.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern ?? colour;
}
