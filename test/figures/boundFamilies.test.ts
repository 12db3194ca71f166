import { expect, it } from "vitest";
import { boundFamilies, membersOf } from "../../src/figures/boundFamilies.js";
import { illustrative, regular } from "./reports.js";

it("puts every bound on N into one family", () => {
  for (const {
    bounds: { statements },
  } of [illustrative(), regular()]) {
    const found = boundFamilies.flatMap((family) => {
      const members = membersOf(family, statements);
      return [members?.lower, members?.upper].flatMap((bound) => (bound === undefined ? [] : [bound.id]));
    });
    expect([...found].sort()).toEqual(statements.map(({ id }) => id).sort());
  }
});

it("has lower bounds below and upper bounds above", () => {
  for (const family of boundFamilies) {
    const members = membersOf(family, illustrative().bounds.statements);
    expect([members?.lower?.side ?? "lower", members?.upper?.side ?? "upper"]).toEqual(["lower", "upper"]);
  }
  expect(membersOf({ id: "none", name: "none", lower: "nothing" }, regular().bounds.statements)).toBeUndefined();
});
