import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as options from "../../src/cli/exportRequests.js";
import type * as files from "../../src/export/exportFiles.js";
import type * as offers from "../../src/figures/catalogue/offeredFigures.js";
import type * as views from "../../src/figures/catalogue/views.js";
import { initialChoice } from "../../src/figures/choice/choice.js";
import { provenance, services } from "../export/services.js";
import { illustrative } from "../figures/reports.js";
import { ScratchCopy } from "../support/scratchCopy.js";

const file = `import { defineFigure } from "./catalogue/figureEntry.js";
import { needsRounds } from "./catalogue/needsRounds.js";
import { choiceOf } from "./choice/choice.js";
import { roundAxis } from "./roundAxis.js";

/** ‖y_t‖ of every round. */
export const targetNorms = defineFigure({
  id: "targetNorms",
  title: "Norms of the targets",
  choice: choiceOf("round", "scale"),
  empty: needsRounds,
  build: ({ rounds }, { scale }, { frames, held }) => {
    const x = rounds.map(({ round }) => round);
    const y = rounds.map(({ targetNorm }) => targetNorm);
    return {
      kind: "xy",
      id: "targetNorms",
      title: "Norms of the targets",
      rounds: 0,
      x: roundAxis(frames),
      y: { name: "norm", scale, domain: held.hold("targetNorms", [Math.min(...y), Math.max(...y)], scale) },
      series: [{ id: "norms", label: "norm of y", role: "actual", x, y }],
      rules: [],
      markers: [],
      intervals: [],
      summary: "Norms of the targets.",
      table: () => ({
        caption: "Norms of the targets",
        columns: [{ name: "round", symbol: "t" }, { name: "norm" }],
        rows: x.map((round, t) => [round, y[t] ?? null]),
      }),
    };
  },
});
`;

describe("a new figure is its file and a line of the view that shows it", () => {
  const report = illustrative();
  let copy: ScratchCopy;
  beforeAll(async () => {
    copy = await ScratchCopy.make();
    await copy.write("src/figures/targetNormsFigure.ts", file);
    await copy.edit(
      "src/figures/catalogue/views.ts",
      ["import { tolerance }", 'import { targetNorms } from "../targetNormsFigure.js";\nimport { tolerance }'],
      ["[fits, weights, errors, multipliers]", "[fits, weights, errors, multipliers, targetNorms]"],
    );
  }, 60_000);
  afterAll(() => copy.remove());

  it("touches the two", () => {
    expect(copy.touched).toEqual(["src/figures/targetNormsFigure.ts", "src/figures/catalogue/views.ts"]);
  });

  it("stands in its view", async () => {
    const { figureViews } = await copy.load<typeof views>("src/figures/catalogue/views.ts");
    expect(figureViews.rounds.figures.map(({ id }) => id)).toContain("targetNorms");
  });

  it("is offered for the paper", async () => {
    const { offeredFigures } = await copy.load<typeof offers>("src/figures/catalogue/offeredFigures.ts");
    expect(offeredFigures(report, initialChoice).map(({ figure }) => figure)).toContain("targetNorms");
  });

  it("is a figure of the terminal", async () => {
    const { figureNames } = await copy.load<typeof options>("src/cli/exportRequests.ts");
    expect(figureNames().split(", ")).toContain("targetNorms");
  });

  it("is exported by its choice, and made again from what its file states", async () => {
    const { exportFiles } = await copy.load<typeof files>("src/export/exportFiles.ts");
    const stated = { ...provenance, figure: "targetNorms", choice: { scale: "linear" } } as const;
    const make = async () =>
      new TextDecoder().decode(
        (await exportFiles(stated, "a-targetNorms", () => Promise.resolve(report), services))[0]?.bytes,
      );
    const svg = await make();
    expect(svg).toContain('<g id="norms"');
    expect(svg).toContain("--scale linear");
    expect(await make()).toBe(svg);
  });
});
