import { describe, expect, it } from "vitest";
import type { XyFigure } from "../../../src/figures/figure.js";
import { pageSize, printOptions } from "../../../src/figures/print/options.js";
import { arrangeXy } from "../../../src/figures/print/xyArrangement.js";

const options = printOptions("single");

/** Lower and upper ends of so many bounds. */
function bounds(count: number): XyFigure {
  return {
    kind: "xy",
    id: "bounds",
    title: "Bounds",
    summary: "",
    rounds: 0,
    x: { name: "input", scale: "linear", domain: [0, 1] },
    y: { name: "value", scale: "linear", domain: [0, 1] },
    series: Array.from({ length: count }, (_, member) => `a bound with a name that fills the row, ${member}`).flatMap(
      (family, member) =>
        (["lowerBound", "upperBound"] as const).map((role) => ({
          id: `${role}${member}`,
          label: `${family}, ${role}`,
          family,
          role,
          member,
          x: [0, 1],
          y: [0, 1],
        })),
    ),
    rules: [],
    markers: [],
    intervals: [],
    table: () => ({ caption: "", columns: [], rows: [] }),
  };
}

describe("the key of a printed figure", () => {
  it("names a family once", () => {
    expect(
      arrangeXy(bounds(3), options)
        .legend.rows.flat()
        .map(({ id }) => id),
    ).toEqual(["lowerBound0", "lowerBound1", "lowerBound2"]);
  });

  it("makes the page higher, not the plot lower, however many rows it has", () => {
    const { height, plot } = arrangeXy(bounds(14), options);
    expect(plot.bottom - plot.top).toBeGreaterThan(pageSize(options).height / 2);
    expect(height).toBeGreaterThan(pageSize(options).height);
    expect(plot.bottom).toBeLessThan(height);
    expect(arrangeXy(bounds(1), options).height).toBe(pageSize(options).height);
  });
});
