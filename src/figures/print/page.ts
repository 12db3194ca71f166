import type { TextRun } from "./text.js";

/** A rectangle in points; y runs downwards from the top of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Point = readonly [x: number, y: number];

export interface Stroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dashes and gaps; solid when absent. */
  readonly dash?: readonly number[];
}

interface Ink {
  readonly stroke?: Stroke;
  readonly fill?: string;
}

export interface PathMark extends Ink {
  readonly kind: "path";
  readonly points: readonly Point[];
  readonly closed: boolean;
}

export interface CircleMark extends Ink {
  readonly kind: "circle";
  readonly centre: Point;
  readonly radius: number;
}

export interface TextMark {
  readonly kind: "text";
  /** Where the baseline starts, is centred, or ends. */
  readonly at: Point;
  readonly anchor: "start" | "middle" | "end";
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly colour: string;
  /** Read from below: turned by a quarter to the left. */
  readonly upwards?: boolean;
}

export type Mark = PathMark | CircleMark | TextMark;

/** Marks that belong together, in the order in which they are drawn. */
export interface Layer {
  readonly id: string;
  /** Nothing is drawn outside it. */
  readonly clip?: Box;
  readonly marks: readonly Mark[];
}

/** A figure as it is printed: what SVG and PDF are written from. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** One sentence for those who do not see the figure. */
  readonly summary: string;
  readonly layers: readonly Layer[];
}

export function boxPoints({ left, top, right, bottom }: Box): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

export function line(points: readonly Point[], stroke: Stroke): PathMark {
  return { kind: "path", points, closed: false, stroke };
}

export function rectangle(box: Box, ink: Ink): PathMark {
  return { kind: "path", points: boxPoints(box), closed: true, ...ink };
}
