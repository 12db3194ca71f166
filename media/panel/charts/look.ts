import { roundColour, roundRamp, weightRamp, type Ramp } from "../../../src/figures/roundColours.js";
import type { CellQuantity } from "../../../src/figures/figure.js";
import type { Theme } from "../../shared/theme.js";

/** A theme with the ramps that belong to it. */
export interface Look {
  readonly theme: Theme;
  readonly rounds: Ramp;
  readonly cells: Readonly<Record<CellQuantity, Ramp>>;
  /** Slanted lines: what is known to be zero. */
  readonly hatch: CanvasPattern | string;
}

export function lookOf(theme: Theme): Look {
  const cells = (quantity: CellQuantity) => weightRamp(theme.backgroundColour, quantity);
  return {
    theme,
    rounds: roundRamp(theme.backgroundColour, theme.highContrast ? 4.5 : theme.dark ? 2.6 : 2.1),
    cells: { weight: cells("weight"), ratio: cells("ratio"), slack: cells("slack") },
    hatch: hatch(theme.quiet),
  };
}

export function colourOfRound(look: Look, round: number, columns: number): string {
  return roundColour(look.rounds, round, columns);
}

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
