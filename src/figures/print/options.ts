/** How a figure is printed. */
export interface PrintOptions {
  readonly width: WidthPreset;
  /** Of all text, in points. */
  readonly fontSize: number;
  /** The round in front; none when absent. */
  readonly round?: number;
}

export const widthPresets = ["single", "double", "slide"] as const;
export type WidthPreset = (typeof widthPresets)[number];

/** Width and height in points: one column, the full width of a page in two columns, a slide's text width. */
const sizes: Readonly<
  Record<WidthPreset, { readonly width: number; readonly height: number; readonly fontSize: number }>
> = {
  single: { width: 234, height: 158, fontSize: 8 },
  double: { width: 486, height: 200, fontSize: 9 },
  slide: { width: 360, height: 216, fontSize: 11 },
};

/** Text sizes that leave room for the figure itself. */
export const [smallestFont, largestFont] = [5, 14] as const;

export function pageSize({ width }: PrintOptions): { readonly width: number; readonly height: number } {
  return sizes[width];
}

export function printOptions(width: WidthPreset, fontSize?: number, round?: number): PrintOptions {
  return { width, fontSize: fontSize ?? sizes[width].fontSize, ...(round === undefined ? {} : { round }) };
}
