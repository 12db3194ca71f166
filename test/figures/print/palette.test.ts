import { describe, expect, it } from "vitest";
import { contrast, luminance, parseColour, type Colour } from "../../../src/figures/colour.js";
import { palette, printRoundColour, printWeightColour } from "../../../src/figures/print/palette.js";

const read = (text: string): Colour => parseColour(text) ?? [0, 0, 0];

/** CIE lightness, 0 black to 100 white: equal steps look equal in a greyscale print. */
const lightness = (text: string) => {
  const y = luminance(read(text));
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
};

/**
 * Colours as people without red, green or blue cones see them: Machado, Oliveira, Fernandes 2009, full severity, in
 * linear light.
 */
const deficiencies: Readonly<Record<string, readonly (readonly number[])[]>> = {
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

const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, i) => value - b[i]));
const ramp = (rounds: number) => Array.from({ length: rounds }, (_, t) => printRoundColour(t, rounds - 1));

describe("the colours of rounds on paper", () => {
  it("get lighter from round to round, in steps that a greyscale print shows", () => {
    for (const rounds of [2, 4, 6]) {
      const steps = ramp(rounds)
        .map(lightness)
        .map((value, i, all) => (i === 0 ? Infinity : value - all[i - 1]));
      // A step of 5 in lightness is plainly visible between neighbouring lines.
      expect(Math.min(...steps)).toBeGreaterThan(5);
    }
    const many = ramp(40).map(lightness);
    expect(many.every((value, i) => i === 0 || value > many[i - 1])).toBe(true);
  });

  it.each(Object.entries(deficiencies))("differ with %s", (_, matrix) => {
    const colours = ramp(5).map((colour) => seen(colour, matrix));
    // 10 in CIELAB: four times what trained eyes just tell apart.
    colours.forEach((a, i) => {
      colours.slice(i + 1).forEach((b) => {
        expect(distance(a, b)).toBeGreaterThan(10);
      });
    });
  });

  it("stand out from paper, the lightest too", () => {
    for (const colour of ramp(10)) expect(contrast(read(colour), [255, 255, 255])).toBeGreaterThanOrEqual(2.25);
  });
});

it("colours of weights get darker with the weight", () => {
  const values = Array.from({ length: 33 }, (_, i) => lightness(printWeightColour(i / 32)));
  expect(values.every((value, i) => i === 0 || value < values[i - 1])).toBe(true);
});

it("the neutral inks are readable, those of text above all", () => {
  expect(contrast(read(palette.ink), [255, 255, 255])).toBeGreaterThan(12);
  expect(contrast(read(palette.quiet), [255, 255, 255])).toBeGreaterThan(4.5);
});
