import { expect, it } from "vitest";
import { boundSeries, boundsText } from "../../src/figures/boundSeries.js";
import { boundBeside } from "../../src/theory/bounds/bound.js";

const bound = (value: number | null, holds = true) =>
  boundBeside(
    { id: "b", name: "b", statement: "", source: "", side: "upper", hypotheses: [{ text: "it rains", holds }], value },
    1,
  );

it("has a series for each bound, over the rounds in which it is finite", () => {
  const rounds = [{ bounds: [bound(5), bound(Infinity)] }, { bounds: [bound(4), bound(3)] }];
  expect(boundSeries(rounds).map(({ role, x, y }) => [role, Array.from(x), Array.from(y)])).toEqual([
    ["bound", [0, 1], [5, 4]],
    ["sharperBound", [1], [3]],
  ]);
  expect(Array.from(boundSeries(rounds, (value) => value - 1)[0]?.y ?? [])).toEqual([4, 3]);
});

it("has none for a bound that says nothing, whose failing hypothesis is named", () => {
  const rounds = [{ bounds: [bound(5, false), bound(3)] }];
  expect(boundSeries(rounds).map(({ role }) => role)).toEqual(["sharperBound"]);
  expect(boundsText(rounds)).toBe("The paper’s bound says nothing, fails: it rains.");
  expect(boundsText([{ bounds: [bound(5)] }])).toBe("Every bound holds in every round.");
});
