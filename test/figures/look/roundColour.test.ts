import { describe, expect, it } from "vitest";
import { contrast, luminance, type Colour } from "../../../src/figures/colour.js";
import { colouredRounds, leastContrasts, roundPart, roundRamp } from "../../../src/figures/look/roundColour.js";
import { difference, read, visions } from "./vision.js";

const white: Colour = [255, 255, 255];
const dark: Colour = [31, 31, 31];
const black: Colour = [0, 0, 0];

const grounds = [
  ["white", white, "light"],
  ["dark", dark, "dark"],
  ["black", black, "high"],
  ["white, high contrast", white, "high"],
] as const;

describe.each(grounds)("the ramp of the rounds on %s", (_, background, kind) => {
  const ramp = roundRamp(background, kind);
  const least = leastContrasts[kind];

  it("stands out everywhere", () => {
    for (let i = 0; i <= 50; i++) expect(contrast(read(ramp(i / 50)), background)).toBeGreaterThan(least * 0.97);
  });

  it("gets lighter from round to round, for those who do not see hues", () => {
    const lightness = Array.from({ length: 21 }, (__, t) => luminance(read(ramp(roundPart(t, 21)))));
    for (let t = 1; t < lightness.length; t++) expect(lightness[t]).toBeGreaterThan(lightness[t - 1]);
  });

  it.each(Object.entries(visions))(
    "tells five rounds well apart, and each of ten from the next, with %s",
    (__, matrix) => {
      const gap = (t: number, rounds: number) =>
        difference(ramp(roundPart(t, rounds)), ramp(roundPart(t + 1, rounds)), matrix);
      for (let t = 0; t < 4; t++) expect(gap(t, 5)).toBeGreaterThan(10);
      // More than what trained eyes just tell apart.
      for (let t = 0; t < 9; t++) expect(gap(t, 10)).toBeGreaterThan(2.3);
    },
  );
});

const recorded = (rounds: number | null, count: number) =>
  colouredRounds({
    collapse: { rounds, initialRatio: 2 },
    rounds: Array.from({ length: count }) as unknown as Parameters<typeof colouredRounds>[0]["rounds"],
  });

describe("the rounds that colours are spread over", () => {
  it("are those before the collapse, also where not all of them were recorded", () => {
    expect(recorded(4, 4)).toBe(4);
    expect(recorded(12, 10)).toBe(12);
    expect(recorded(0, 0)).toBe(0);
  });

  it("are the recorded ones where the collapse is unknown, or so far that all would have one colour", () => {
    expect(recorded(null, 20)).toBe(20);
    expect(recorded(9000, 20)).toBe(20);
  });

  it("go from one end of the ramp to the other", () => {
    expect(roundPart(0, 4)).toBe(0);
    expect(roundPart(3, 4)).toBe(1);
    expect(roundPart(0, 1)).toBe(0);
    expect(roundPart(0, 0)).toBe(0);
    expect(roundPart(7, 4)).toBe(1);
  });
});
