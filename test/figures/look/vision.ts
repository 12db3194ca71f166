import { luminance, parseColour, type Colour } from "../../../src/figures/colour.js";

export const read = (text: string): Colour => parseColour(text) ?? [0, 0, 0];

/** CIE lightness, 0 black to 100 white: equal steps look equal in a greyscale print. */
export function lightness(text: string): number {
  const y = luminance(read(text));
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
}

/**
 * Colours as people without red, green or blue cones see them: Machado, Oliveira, Fernandes 2009, full severity, in
 * linear light.
 */
export const visions: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "all cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(text: string, matrix: readonly (readonly number[])[]): number[] {
  const linear = read(text).map((channel) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  const mixed = matrix.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, factor, i) => sum + factor * linear[i], 0),
      ),
    ),
  );
  return lab(mixed);
}

/** CIELAB of linear sRGB. */
function lab([r, g, b]: readonly number[]): number[] {
  const xyz = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ];
  const [x, y, z] = xyz.map((value) => (value > 216 / 24389 ? Math.cbrt(value) : ((value * 24389) / 27 + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours are apart in CIELAB to such eyes; trained ones just tell 2.3 apart. */
export function difference(a: string, b: string, matrix: readonly (readonly number[])[]): number {
  const other = seen(b, matrix);
  return Math.hypot(...seen(a, matrix).map((value, i) => value - other[i]));
}
