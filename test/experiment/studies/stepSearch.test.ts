import { expect, it } from "vitest";
import { refineSteps, type Step } from "../../../src/experiment/studies/stepSearch.js";

/** N falls by one at each of these, from below. */
const changes = [0.011, 0.012, 0.5, 0.50001, 0.9];
const count = (tolerance: number) => changes.filter((change) => tolerance < change).length;

function search(
  tolerances: readonly number[],
  mayGoOn: () => boolean = () => true,
): { readonly last: readonly Step[]; readonly passes: number } {
  let last: readonly Step[] = [];
  let passes = 0;
  for (const { steps } of refineSteps(
    tolerances.map((tolerance) => ({ tolerance, rounds: count(tolerance) })),
    count,
    mayGoOn,
  )) {
    last = steps;
    passes++;
  }
  return { last, passes };
}

it("locates every change from above, to ten digits, also of several in one interval", () => {
  const { last } = search([0.01, 0.1, 1]);
  expect(last.map(({ rounds, below }) => [below, rounds])).toEqual([
    [5, 4],
    [4, 3],
    [3, 2],
    [2, 1],
    [1, 0],
  ]);
  last.forEach(({ tolerance, width }, i) => {
    expect(tolerance).toBeGreaterThanOrEqual(changes[i] ?? NaN);
    expect(tolerance * (1 - width)).toBeLessThan(changes[i] ?? NaN);
    expect(width).toBeLessThan(1e-10 * 1.01);
  });
});

it.each([1e-300, 1e300])("locates them where the squares of tolerances are no numbers: ε around %s", (unit) => {
  const scaled = (tolerance: number) => count(tolerance / unit);
  const [last] = [
    ...refineSteps(
      [0.01, 0.1, 1].map((tolerance) => ({ tolerance: tolerance * unit, rounds: count(tolerance) })),
      scaled,
      () => true,
    ),
  ].slice(-1);
  expect(last?.steps.map(({ rounds, below }) => [below, rounds])).toEqual([
    [5, 4],
    [4, 3],
    [3, 2],
    [2, 1],
    [1, 0],
  ]);
});

it("ends when it is told to, with what it has", () => {
  let calls = 0;
  const { last } = search([0.01, 0.1, 1], () => ++calls < 8);
  expect(last.map(({ rounds }) => rounds).at(-1)).toBe(0);
  expect(last.at(-1)?.width).toBeGreaterThan(1e-3);
});

it("has nothing to do where N does not change", () => {
  expect(search([1, 2, 3])).toMatchObject({ last: [] });
  expect(search([])).toMatchObject({ last: [] });
});
