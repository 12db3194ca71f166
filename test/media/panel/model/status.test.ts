import { describe, expect, it } from "vitest";
import { announcement, collapseReason, notesOf, statusOf } from "../../../../media/panel/model/status.js";
import type { PanelSnapshot } from "../../../../src/messages/panel.js";
import { illustrative } from "../../../figures/reports.js";

const snapshot = (more: Partial<PanelSnapshot>): PanelSnapshot => ({
  revision: 1,
  title: "An experiment",
  activity: { kind: "idle" },
  issues: [],
  ...more,
});
const result = (more: object = {}) => ({ report: illustrative(), milliseconds: 0.42, stale: false, ...more });
const computing = { kind: "computing", stage: "eigenvalues", fraction: 0.4 } as const;
const error = {
  severity: "error",
  code: "range",
  path: ["problem", "kernel", "lengthScale"],
  text: "is −1; it must be greater than 0.",
} as const;

describe("statusOf", () => {
  it("tells the states of the panel apart", () => {
    expect(statusOf({ revision: 1, activity: { kind: "idle" }, issues: [] }, false).kind).toBe("empty");
    expect(statusOf(snapshot({ result: result() }), false)).toEqual({
      kind: "ready",
      text: "ready · 0.4 ms",
      fraction: null,
    });
    expect(statusOf(snapshot({ result: result({ stale: true }), issues: [error] }), false).kind).toBe("stale");
    expect(statusOf(snapshot({ issues: [error] }), false).kind).toBe("error");
    expect(statusOf(snapshot({ activity: { kind: "cancelled" } }), false).kind).toBe("cancelled");
    expect(statusOf(snapshot({ activity: { kind: "cancelled" }, result: result() }), false).kind).toBe("cancelled");
  });

  it("does not mention a computation that is over before one could read it", () => {
    expect(statusOf(snapshot({ activity: computing, result: result() }), false).kind).toBe("ready");
    expect(statusOf(snapshot({ activity: computing, result: result() }), true)).toEqual({
      kind: "computing",
      text: "computing eigenvalues · 40 %",
      fraction: 0.4,
    });
  });

  it("mentions the first computation at once, there being nothing else to show", () => {
    expect(statusOf(snapshot({ activity: { ...computing, fraction: null } }), false)).toEqual({
      kind: "computing",
      text: "computing eigenvalues",
      fraction: null,
    });
  });
});

describe("notesOf", () => {
  it("puts errors before warnings and says where they are", () => {
    const notes = notesOf(snapshot({ result: result(), issues: [{ ...error, severity: "warning" }, error] }));
    expect(notes.map(({ severity }) => severity)).toEqual(["error", "warning", "warning"]);
    expect(notes[0]).toMatchObject({
      text: "problem.kernel.lengthScale: is −1; it must be greater than 0.",
      path: error.path,
    });
  });

  it("does not say twice what document and report both say", () => {
    const [warning] = illustrative().warnings;
    if (warning === undefined) throw new Error("the example should warn of its singular matrix");
    expect(notesOf(snapshot({ result: result(), issues: [{ ...warning, severity: "warning" }] }))).toHaveLength(1);
  });
});

it("announces the count of rounds, or what went wrong", () => {
  expect(announcement(snapshot({ result: result() }))).toBe("N is 4 rounds");
  const report = illustrative();
  expect(
    announcement(
      snapshot({ result: result({ report: { ...report, collapse: { ...report.collapse, rounds: null } } }) }),
    ),
  ).toBe("N is more than 10\u202f000 rounds");
  expect(announcement(snapshot({ issues: [error] }))).toMatch(/^error: .*greater than 0/);
});

it("explains a collapse at once by its numbers", () => {
  // Mean of the squared labels: 2.5117604638108²/11 = 0.57354.
  expect(collapseReason(snapshot({ result: result({ report: illustrative(0.7) }) }))).toMatch(/0\.5735 ≤ ε = 0\.7/);
  expect(collapseReason(snapshot({ result: result() }))).toBeUndefined();
});
