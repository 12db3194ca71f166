import { describe, expect, it } from "vitest";
import { RunList, type RunRecord } from "../../../src/host/runs/runList.js";
import { changesText, resultText, runLabel } from "../../../src/host/runs/runTexts.js";
import { experimentOf, syntheticValue } from "../../support/experiments.js";

const run = (tolerance: number, time: number, document = "file:///a/one.distill.json") => ({
  time,
  document,
  experiment: experimentOf({ ...syntheticValue, tolerance }),
  rounds: 3,
});
const add = (list: RunList, ...runs: ReturnType<typeof run>[]) => runs.reduce((all, each) => all.add(each), list);
const tolerances = (list: RunList) => list.runs.map(({ experiment }) => experiment.tolerance);

describe("the list of runs", () => {
  const three = add(RunList.empty, run(0.1, 1), run(0.2, 2), run(0.3, 3));

  it("has the newest first, each once", () => {
    expect(tolerances(three)).toEqual([0.3, 0.2, 0.1]);
    const again = three.add(run(0.1, 4));
    expect(tolerances(again)).toEqual([0.1, 0.3, 0.2]);
    expect(again.runs.map(({ id }) => id)).toEqual([1, 3, 2]);
  });

  it("keeps name and pin of a run that is made again", () => {
    const again = three.pin(1, true).rename(1, "baseline").add(run(0.1, 4));
    expect(again.find(1)).toMatchObject({ name: "baseline", pinned: true, time: 4 });
  });

  it("tells two documents apart that hold the same experiment", () => {
    expect(three.add(run(0.1, 4, "file:///b/two.distill.json")).runs).toHaveLength(4);
  });

  it("forgets the oldest that is not pinned", () => {
    const limits = { count: 2, size: Infinity };
    const pinned = add(RunList.empty, run(0.1, 1)).pin(1, true);
    const full = [run(0.2, 2), run(0.3, 3), run(0.4, 4)].reduce((list, each) => list.add(each, limits), pinned);
    expect(tolerances(full)).toEqual([0.4, 0.3, 0.1]);
    expect(tolerances(three.add(run(0.4, 4), { count: 10, size: 1 }))).toEqual([0.4]);
  });

  it("brings back what was removed, where it stood", () => {
    const removed = three.runs.filter(({ id }) => id === 2);
    const without = three.remove([2]);
    expect(tolerances(without)).toEqual([0.3, 0.1]);
    expect(without.restore(removed).runs).toEqual(three.runs);
    expect(three.restore(removed).runs).toEqual(three.runs);
  });

  it("takes an empty name as none", () => {
    expect(three.rename(2, "x").rename(2, "").find(2)).toEqual(three.find(2));
  });
});

describe("the words for a run", () => {
  const list = add(RunList.empty, run(0.1, 1), run(0.2, 2));
  const [newer, older] = list.runs as [RunRecord, RunRecord];

  it("are what has changed since the run before it in the same document", () => {
    expect(list.before(newer)).toBe(older);
    expect(list.before(older)).toBeUndefined();
    expect(changesText(newer, older)).toBe("ε 0.2");
    expect(runLabel(newer, older)).toBe("ε 0.2");
  });

  it("are its own name where it has one, its title or its file's name where nothing changed", () => {
    expect(runLabel({ ...newer, name: "wide" }, older)).toBe("wide");
    expect(runLabel(older, undefined)).toBe("one.distill.json");
    expect(runLabel({ ...older, experiment: { ...older.experiment, title: "Titled" } }, undefined)).toBe("Titled");
  });

  it("tell N and the best error", () => {
    expect(resultText(newer)).toBe("N = 3");
    expect(resultText({ ...newer, rounds: null, best: { round: 2, error: 0.01234, on: "truth" } })).toBe(
      "N > 10\u202f000 · best 0.01234 at t = 2",
    );
  });
});
