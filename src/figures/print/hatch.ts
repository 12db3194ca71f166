import { palette } from "./palette.js";
import type { Box, PathMark } from "./page.js";

/** Slanted lines over a box, cut at its sides: what is zero, or left open. */
export function hatch(
  { left, top, right, bottom }: Box,
  spacing = 3.2,
  colour: string = palette.hatch,
  width = 0.4,
): PathMark[] {
  const lines: PathMark[] = [];
  // Each line is x + y = s; multiples of the spacing, so that neighbouring boxes agree.
  for (let s = Math.ceil((left + top) / spacing) * spacing; s < right + bottom; s += spacing) {
    const [from, to] = [Math.max(left, s - bottom), Math.min(right, s - top)];
    if (to > from)
      lines.push({
        kind: "path",
        points: [
          [from, s - from],
          [to, s - to],
        ],
        closed: false,
        stroke: { colour, width },
      });
  }
  return lines;
}
