import { expect, it } from "vitest";
import { contrast } from "../../../src/figures/colour.js";
import { cellRamp } from "../../../src/figures/look/cellColour.js";
import { read } from "./vision.js";

it.each(["weight", "ratio", "slack"] as const)("paints more %s further from the background", (quantity) => {
  for (const background of [
    [255, 255, 255],
    [0, 0, 0],
  ] as const) {
    const contrasts = [0, 0.25, 0.5, 0.75, 1].map((part) =>
      contrast(read(cellRamp(background, quantity)(part)), background),
    );
    expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
    expect(contrasts[4]).toBeGreaterThan(10);
  }
});
