import { describe, expect, it } from "vitest";
import { contrast, luminance, parseColour, type Colour } from "../../src/figures/colour.js";
import { clipRamp, roundColour, roundRamp, weightRamp } from "../../src/figures/roundColours.js";

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
const darkModern: Colour = [31, 31, 31];

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

const visible = (text: string, background: Colour) => contrast(parseColour(text) ?? background, background);

describe("the ramp of the rounds", () => {
  it.each([
    ["white", white, 2.1],
    ["dark", darkModern, 2.6],
    ["black", black, 4.5],
  ] as const)("stands out from %s everywhere", (_, background, least) => {
    const ramp = roundRamp(background, least);
    for (let i = 0; i <= 50; i++) expect(visible(ramp(i / 50), background)).toBeGreaterThan(least * 0.97);
  });

  it("tells rounds apart by lightness alone, for those who do not see hues", () => {
    for (const background of [white, darkModern]) {
      const ramp = roundRamp(background);
      const lightness = Array.from({ length: 11 }, (_, i) => luminance(parseColour(ramp(i / 10)) ?? background));
      for (let i = 1; i < lightness.length; i++) expect(lightness[i]).toBeGreaterThan(lightness[i - 1] ?? 1);
    }
  });

  it("gives a round the same colour however many rounds there are, as long as the places stay", () => {
    const ramp = roundRamp(white);
    expect(roundColour(ramp, 0, 5)).toBe(ramp(0));
    expect(roundColour(ramp, 4, 5)).toBe(ramp(1));
    expect(roundColour(ramp, 0, 1)).toBe(ramp(0));
  });

  it("keeps the longest visible stretch of a ramp", () => {
    const steps = (part: number) => (part < 0.25 ? "#000000" : part < 0.5 ? "#fefefe" : "#333333");
    expect(clipRamp(steps, white, 3)(0)).toBe("#333333");
    expect(clipRamp(steps, white, 3)(1)).toBe("#333333");
  });
});

it.each(["weight", "ratio", "slack"] as const)("paints more %s further from the background", (quantity) => {
  for (const background of [white, black]) {
    const contrasts = [0, 0.25, 0.5, 0.75, 1].map((part) =>
      visible(weightRamp(background, quantity)(part), background),
    );
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    expect(contrasts[4]).toBeGreaterThan(10);
  }
});
