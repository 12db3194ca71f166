import { expect, it } from "vitest";
import { viewIds } from "../../../../src/figures/catalogue/views.js";
import { placeOf } from "../../../../media/panel/model/evidence.js";
import { statements } from "../../../../src/statements/statements.js";

it("opens the view of a figure and points the figure out", () => {
  expect(placeOf({ kind: "figure", view: "rounds", figure: "multipliers" })).toEqual({
    change: { view: "rounds" },
    emphasis: { figure: "multipliers", bounds: [] },
  });
});

it("opens the bounds for a lane and points out both", () => {
  expect(placeOf({ kind: "lane", lane: "conditionFree", bounds: ["conditionFreeLower"] })).toEqual({
    change: { boundsOpen: true },
    emphasis: { lane: "conditionFree", bounds: ["conditionFreeLower"] },
  });
});

it("leads every statement to a view that there is", () => {
  for (const { evidence } of statements) {
    const { change } = placeOf(evidence);
    expect(change.view === undefined || viewIds.includes(change.view)).toBe(true);
    if (evidence.kind === "figure" && !(viewIds as readonly string[]).includes(evidence.view))
      expect(change.view).toBe("rounds");
  }
});
