import { expect, it } from "vitest";
import { boundFamilies, membersOf, strongest } from "../../src/figures/boundFamilies.js";
import { illustrative, regular } from "./reports.js";

it("puts every bound on N into one family", () => {
  for (const {
    bounds: { statements },
  } of [illustrative(), regular()]) {
    const found = boundFamilies.flatMap((family) => {
      const members = membersOf(family, statements);
      return [...(members?.lower ?? []), ...(members?.upper ?? [])].map(({ id }) => id);
    });
    expect([...found].sort()).toEqual(statements.map(({ id }) => id).sort());
  }
});

it("has lower bounds below and upper bounds above", () => {
  for (const family of boundFamilies) {
    const members = membersOf(family, illustrative().bounds.statements);
    expect((members?.lower ?? []).every(({ side }) => side === "lower")).toBe(true);
    expect((members?.upper ?? []).every(({ side }) => side === "upper")).toBe(true);
  }
  expect(membersOf({ members: ["nothing"] }, regular().bounds.statements)).toBeUndefined();
});

it("lets several bounds of one side speak together", () => {
  expect([strongest("lower", [1, null, 3]), strongest("upper", [7, undefined, 5]), strongest("upper", [null])]).toEqual(
    [3, 5, null],
  );
});
