import type { ColouredLook } from "../look/colouredLook.js";
import { crossStrokes, markerCorners } from "../look/markers.js";
import { line, type Mark, type Point } from "./page.js";
import { palette } from "./palette.js";

type Marker = NonNullable<ColouredLook["marker"]>;

const strokeWidth = 0.6;

/** A marker of the round in front. */
export function inFront(marker: Marker): Marker {
  return { ...marker, size: marker.frontSize };
}

/** One marker of a series; `colour` in place of its own. */
export function markerAt(centre: Point, { shape, size, colour: own, hollow }: Marker, colour = own): Mark[] {
  const stroke = { colour, width: strokeWidth };
  const ink = hollow ? { stroke, fill: palette.paper } : { fill: colour };
  switch (shape) {
    case "disc":
      return [{ kind: "circle", centre, radius: size, ...ink }];
    case "cross":
      return crossStrokes(centre, size).map((ends) => line(ends, stroke));
    default:
      return [{ kind: "path", points: markerCorners(shape, centre, size), closed: true, ...ink }];
  }
}
