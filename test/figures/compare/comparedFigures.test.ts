import { describe, expect, it } from "vitest";
import { comparedFigures, findCompared, findFigure } from "../../../src/figures/catalogue/catalogue.js";
import { initialChoice } from "../../../src/figures/choice/choice.js";
import { namedRuns } from "../../../src/figures/compare/namedRuns.js";
import { restingRanges } from "../../../src/figures/ranges.js";
import { illustrative, onSphere } from "../reports.js";

const runs = namedRuns([illustrative(0.045), illustrative(0.2)]);

describe("the figures of compared runs", () => {
  it("have names of their own", () => {
    for (const { id } of comparedFigures) {
      expect(findCompared(id)?.id).toBe(id);
      expect(findFigure(id), id).toBeUndefined();
    }
  });

  it("have a column or rows for every run, by its name", () => {
    for (const { id, build, table } of comparedFigures) {
      const { columns, rows } = table?.(runs) ??
        build?.(runs, initialChoice, restingRanges(runs[0].report)).table() ?? { columns: [], rows: [] };
      const texts = [...columns.map(({ name }) => name), ...rows.flat()].map(String).join("\n");
      for (const { name } of runs) expect(texts, id).toContain(name);
    }
  });

  it("say which runs have no fits on a line", () => {
    const missing = findCompared("compareFits")?.missing;
    expect(missing?.(runs, initialChoice)).toBeUndefined();
    expect(missing?.([...runs, { name: "sphere", report: onSphere() }], initialChoice)).toMatch(/inputs on a line/);
  });
});
