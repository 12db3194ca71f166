export type MarkerShape = "disc" | "diamond" | "square" | "triangle" | "cross";

type Corner = readonly [x: number, y: number];

/** Corners of a shape of size 1 around the origin, y downwards; a square's size is half its side. */
const corners: Readonly<Record<Exclude<MarkerShape, "disc" | "cross">, readonly Corner[]>> = {
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  square: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  triangle: [
    [0, -1],
    [0.87, 0.5],
    [-0.87, 0.5],
  ],
};

/** Corners of a marker around its centre. */
export function markerCorners(shape: keyof typeof corners, [x, y]: Corner, size: number): Corner[] {
  return corners[shape].map(([across, down]) => [x + size * across, y + size * down]);
}

/** The two strokes of a cross. */
export function crossStrokes([x, y]: Corner, size: number): (readonly [Corner, Corner])[] {
  return [1, -1].map((turn) => [
    [x - size, y - turn * size],
    [x + size, y + turn * size],
  ]);
}
