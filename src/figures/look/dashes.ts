/** Dashes and gaps in units of the line's weight. */
export const dashes = {
  solid: [],
  dashed: [4, 2],
  dotted: [1, 1.6],
  dashDotted: [5, 1.8, 1, 1.8],
  longDashed: [8, 2.5],
  shortDashed: [2.2, 1.4],
  dashDotDotted: [5, 1.6, 1, 1.6, 1, 1.6],
} as const satisfies Record<string, readonly number[]>;
export type DashName = keyof typeof dashes;

/** Dashes of lines thinner than this would run together. */
const thinnest = 0.7;

/** Lengths in points; none for a solid line. */
export function dashLengths({ dash, weight }: { readonly dash: DashName; readonly weight: number }): number[] {
  return dashes[dash].map((part) => part * Math.max(thinnest, weight));
}
