import { describe, expect, it } from "vitest";
import { allFigures } from "../../src/figures/allFigures.js";
import { compareErrorsFigure } from "../../src/figures/compare/compareErrorsFigure.js";
import { findCompared } from "../../src/figures/compare/comparedFigures.js";
import { exportedAs } from "../../src/figures/exportedAs.js";
import { exportablesOf, findExportable } from "../../src/figures/exportableFigures.js";
import { tightFrames } from "../../src/figures/frames.js";
import { HeldDomains } from "../../src/figures/hold.js";
import { sparsityMap } from "../../src/figures/sparsityMap.js";
import { illustrative } from "./reports.js";

const report = illustrative();
const frames = tightFrames(report);
const shown = (weights: "A" | "B") =>
  allFigures(report, frames, { weights, scale: "log", measure: "error", output: 0, round: 1 });

describe("a figure on screen is exported as", () => {
  it("what it shows", () => {
    expect(Object.values(shown("B")).map(exportedAs)).toEqual(["fits", "weights", "errors", "multipliers"]);
    expect(exportedAs(shown("A").basisWeights)).toBe("stepWeights");
    const map = (mode: "weight" | "ratio" | "slack") =>
      exportedAs(sparsityMap(report, frames, new HeldDomains(), { mode, floor: "decreasing", scale: "log" }));
    expect([map("weight"), map("slack"), map("ratio")]).toEqual(["weights", "slack", undefined]);
    expect(
      [shown("B"), shown("A")].map(({ basisWeights }) => exportedAs({ ...basisWeights, id: "compareWeights2" })),
    ).toEqual(["compareWeights", undefined]);
    expect(exportedAs({ ...compareErrorsFigure([]), id: "floorRise" })).toBeUndefined();
  });

  it("a figure that there is, drawn from the same model", () => {
    for (const entry of exportablesOf(report).filter(({ studies }) => studies === undefined)) {
      const figure = entry.build(report, { output: 0, round: 0 });
      if (figure.kind === "strip" || figure.kind === "panels") continue;
      const name = exportedAs(figure);
      expect(name, entry.id).toBe(entry.id);
      expect(findExportable(name ?? "") ?? findCompared(name ?? ""), entry.id).toBeDefined();
    }
  });
});
