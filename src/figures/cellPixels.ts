import { axisFraction } from "./axis.js";
import type { CellFigure } from "./figure.js";

/** Colours of weights from the lower end of their axis to the upper: RGBA, four bytes each. */
export type Shades = Uint8ClampedArray;

/**
 * Round and row, counted from 1, at a place of a cell figure given as fractions of its width and height; undefined
 * where no cell is.
 */
export function cellAt(
  { x, rowCount, zeroFrom, values }: CellFigure,
  across: number,
  down: number,
): { readonly round: number; readonly row: number } | undefined {
  const [from, to] = x.domain;
  const round = Math.round(from + across * (to - from));
  const row = Math.floor(down * rowCount) + 1;
  return round >= 0 && round < values.length && row >= 1 && row <= zeroFrom ? { round, row } : undefined;
}

/**
 * A cell figure as an image, width × height × RGBA: the colour of the cell at the middle of each pixel, transparent
 * where there is none.
 *
 * O(width·height), however many rounds and rows there are.
 */
export function cellPixels(figure: CellFigure, width: number, height: number, shades: Shades): Uint8ClampedArray {
  const { values, valueAxis } = figure;
  const image = new Uint8ClampedArray(4 * width * height);
  const last = shades.length / 4 - 1;
  const rows = Int32Array.from(
    { length: height },
    (_, j) => cellAt({ ...figure, x: { ...figure.x, domain: [0, 0] } }, 0, (j + 0.5) / height)?.row ?? 0,
  );
  for (let i = 0; i < width; i++) {
    const column = values[cellAt(figure, (i + 0.5) / width, 0)?.round ?? -1];
    if (column === undefined) continue;
    for (let j = 0; j < height; j++) {
      if (rows[j] === 0) continue;
      const weight = column[rows[j] - 1];
      const shade = 4 * Math.round(last * (weight > 0 ? Math.min(1, Math.max(0, axisFraction(valueAxis, weight))) : 0));
      const at = 4 * (j * width + i);
      for (let byte = 0; byte < 4; byte++) image[at + byte] = shades[shade + byte];
    }
  }
  return image;
}
