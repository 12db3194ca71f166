import { describe, expect, it } from "vitest";
import { contrast, luminance, parseColour, type Colour } from "../../src/figures/colour.js";

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

describe("colours", () => {
  it("reads the notations that themes and colour maps use", () => {
    expect(parseColour("#1f2e3d")).toEqual([31, 46, 61]);
    expect(parseColour(" #1f2e3dcc ")).toEqual([31, 46, 61]);
    expect(parseColour("#fff")).toEqual(white);
    expect(parseColour("rgb(8, 29, 88)")).toEqual([8, 29, 88]);
    expect(parseColour("rgba(255 255 255 / 0.7)")).toEqual(white);
    expect(parseColour("tomato")).toBeUndefined();
  });

  it("knows contrasts that WCAG states", () => {
    expect(contrast(white, black)).toBeCloseTo(21, 12);
    // #767676 is the lightest grey that passes AA on white.
    expect(contrast([0x76, 0x76, 0x76], white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast([0x77, 0x77, 0x77], white)).toBeLessThan(4.5);
    expect(luminance([255, 0, 0])).toBeCloseTo(0.2126, 12);
  });
});
