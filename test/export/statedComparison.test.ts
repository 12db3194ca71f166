import { describe, expect, it } from "vitest";
import { validateExperiment } from "../../src/experiment/parseExperiment.js";
import { applyChange } from "../../src/experiment/parameterChange.js";
import { comparedSets } from "../../src/export/exportComparison.js";
import { statedComparison } from "../../src/export/statedComparison.js";
import { labels } from "../figures/reports.js";

const file = {
  version: 1,
  problem: { kind: "points", inputs: labels.map((_, i) => i / 10), labels, kernel: { kind: "cubicSpline" } },
  tolerance: 0.045,
};

function experiment(...changes: readonly string[]) {
  const parsed = validateExperiment(changes.reduce(applyChange, file as unknown));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.experiment;
}

describe("runs as a provenance states them", () => {
  it("are made again by it, whichever of them is the file's own", () => {
    for (const runs of [
      [experiment(), experiment("tolerance=0.2")],
      [experiment("tolerance=0.2", "rounds=3"), experiment(), experiment("problem.kernel.kind=brownianBridge")],
    ]) {
      const stated = statedComparison(file, runs);
      expect(comparedSets(stated).map((set) => experiment(...set))).toEqual(runs);
    }
  });

  it("have one change each where that is all", () => {
    expect(statedComparison(file, [experiment(), experiment("tolerance=0.2")])).toEqual({
      set: [],
      compare: [["tolerance=0.2"]],
    });
  });

  it("are refused when saying them takes pages, or there is none", () => {
    const many = Array.from({ length: 3000 }, (_, i) => i / 3000);
    expect(() =>
      statedComparison(file, [
        experiment(),
        experiment(`problem.inputs=${JSON.stringify(many)}`, `problem.labels=${JSON.stringify(many)}`),
      ]),
    ).toThrow(/takes \d+ characters; 4000 is the most/);
    expect(() => statedComparison(file, [])).toThrow("there is no run");
  });
});
