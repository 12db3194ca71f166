import { describe, expect, it } from "vitest";
import { basisWeightsFigure } from "../../src/figures/basisWeightsFigure.js";
import { cellAt, cellPixels } from "../../src/figures/cellPixels.js";
import { holdFrames } from "../../src/figures/frames.js";
import { illustrative } from "./reports.js";

const report = illustrative();
const figure = basisWeightsFigure(report, holdFrames(report), "B", "linear");
/** Grey levels: red is the shade's number. */
const shades = Uint8ClampedArray.from({ length: 4 * 256 }, (_, i) => (i % 4 === 3 ? 255 : i >> 2));

describe("cellPixels", () => {
  it("has the colour of the cell at the middle of each pixel, and nothing beyond rank and rounds", () => {
    const [width, height] = [50, 33];
    const image = cellPixels(figure, width, height, shades);
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < height; j++) {
        const [red, , , alpha] = image.subarray(4 * (j * width + i), 4 * (j * width + i) + 4);
        const cell = cellAt(figure, (i + 0.5) / width, (j + 0.5) / height);
        const weight = cell === undefined ? undefined : report.rounds[cell.round]?.basisWeights[cell.row - 1];
        expect(alpha).toBe(weight === undefined ? 0 : 255);
        if (weight !== undefined) expect(red).toBe(Math.round(255 * weight));
      }
    }
  });

  it("finds rows from the top and rounds from the left", () => {
    const [from, to] = figure.x.domain;
    const across = (round: number) => (round - from) / (to - from);
    expect(cellAt(figure, across(2), 0.01)).toEqual({ round: 2, row: 1 });
    expect(cellAt(figure, across(0), 8.5 / 11)).toEqual({ round: 0, row: 9 });
    expect(cellAt(figure, across(0), 9.5 / 11)).toBeUndefined();
    expect(cellAt(figure, across(4), 0.01)).toBeUndefined();
  });

  it("takes a hundred thousand rows in the time of its pixels", () => {
    const many = { ...figure, rowCount: 100_000, zeroFrom: 100_000, values: [new Float64Array(100_000).fill(0.5)] };
    expect(cellPixels(many, 10, 10, shades).subarray(0, 4)).toEqual(Uint8ClampedArray.of(128, 128, 128, 255));
  });
});
