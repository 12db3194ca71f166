import { palette } from "./palette.js";
import type { Mark, Point } from "./page.js";
import type { SeriesLook } from "./seriesLook.js";

type Marker = NonNullable<SeriesLook["marker"]>;

/** A marker of the round in front. */
export function inFront(marker: Marker): Marker {
  return { ...marker, radius: 1.7 * marker.radius };
}

/** One marker of a series; `colour` in place of its own. */
export function markerAt([x, y]: Point, { shape, radius: r, colour: own, hollow }: Marker, colour = own): Mark[] {
  const ink = hollow ? { stroke: { colour, width: 0.6 }, fill: palette.paper } : { fill: colour };
  switch (shape) {
    case "disc":
      return [{ kind: "circle", centre: [x, y], radius: r, ...ink }];
    case "diamond":
      return [
        polygon(
          [
            [x, y - r],
            [x + r, y],
            [x, y + r],
            [x - r, y],
          ],
          ink,
        ),
      ];
    case "square":
      return [
        polygon(
          [
            [x - r, y - r],
            [x + r, y - r],
            [x + r, y + r],
            [x - r, y + r],
          ],
          ink,
        ),
      ];
    case "triangle":
      return [
        polygon(
          [
            [x, y - r],
            [x + 0.87 * r, y + 0.5 * r],
            [x - 0.87 * r, y + 0.5 * r],
          ],
          ink,
        ),
      ];
    case "cross":
      return [
        stroke(
          [
            [x - r, y - r],
            [x + r, y + r],
          ],
          colour,
        ),
        stroke(
          [
            [x - r, y + r],
            [x + r, y - r],
          ],
          colour,
        ),
      ];
  }
}

function polygon(points: readonly Point[], ink: object): Mark {
  return { kind: "path", points, closed: true, ...ink };
}

function stroke(points: readonly Point[], colour: string): Mark {
  return { kind: "path", points, closed: false, stroke: { colour, width: 0.6 } };
}
