import { describe, expect, it } from "vitest";
import { difference, lightness, read, visions } from "../look/vision.js";
import { contrast } from "../../../src/figures/colour.js";
import { palette, printCellColour, printColours, printRoundColour } from "../../../src/figures/print/palette.js";

const ramp = (rounds: number) => Array.from({ length: rounds }, (_, t) => printRoundColour(t, rounds));

/** In CIELAB: four times what trained eyes just tell apart. */
const tellsApart = 10;

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

  it.each(Object.entries(visions))("differ with %s", (_, matrix) => {
    const colours = ramp(5);
    colours.forEach((a, i) => {
      colours.slice(i + 1).forEach((b) => {
        expect(difference(a, b, matrix)).toBeGreaterThan(tellsApart);
      });
    });
  });

  it("stand out from paper, the lightest too", () => {
    for (const colour of ramp(10)) expect(contrast(read(colour), [255, 255, 255])).toBeGreaterThanOrEqual(2.25);
  });
});

it.each(["weight", "ratio", "slack"] as const)("colours of cells get darker with their %s", (quantity) => {
  const values = Array.from({ length: 33 }, (_, i) => lightness(printCellColour(quantity, i / 32)));
  expect(values.every((value, i) => i === 0 || value < values[i - 1])).toBe(true);
});

describe("the colours of compared runs on paper", () => {
  it.each(Object.entries(visions))("differ with %s", (_, matrix) => {
    printColours.runs.forEach((a, i) => {
      printColours.runs.slice(i + 1).forEach((b) => {
        expect(difference(a, b, matrix)).toBeGreaterThan(tellsApart);
      });
    });
  });

  it("stand out from paper", () => {
    for (const colour of printColours.runs) expect(contrast(read(colour), [255, 255, 255])).toBeGreaterThan(2.5);
  });
});

it("the neutral inks are readable, those of text above all", () => {
  expect(contrast(read(palette.ink), [255, 255, 255])).toBeGreaterThan(12);
  expect(contrast(read(palette.quiet), [255, 255, 255])).toBeGreaterThan(4.5);
});
