import { describe, expect, it } from "vitest";
import { pageModel, type PageModel } from "../../../../media/controls/model/page.js";
import { emptyState, shownExperiment, withSnapshot } from "../../../../media/controls/model/pageState.js";
import { intervalsAt, nextRanges } from "../../../../media/controls/model/sliderRanges.js";
import { parameterFields } from "../../../../src/experiment/parameterFields.js";
import type { ControlsSnapshot } from "../../../../src/messages/controls.js";
import { outcome, snapshotOf, syntheticExperiment } from "../samples.js";

function drawn(snapshot: ControlsSnapshot): PageModel {
  const state = withSnapshot(emptyState, snapshot);
  const experiment = shownExperiment(state);
  const fields = experiment === undefined ? [] : parameterFields(experiment);
  return pageModel(state, fields, intervalsAt(nextRanges(new Map(), fields, state.outcome, undefined, 0), 0), 250);
}

describe("the page", () => {
  it("shows nothing before it hears from the host, and a welcome without an experiment", () => {
    expect(pageModel(emptyState, [], new Map(), 250)).toEqual({ kind: "waiting" });
    expect(drawn({ revision: 1, editable: false, issues: [], activity: { kind: "idle" } })).toEqual({
      kind: "welcome",
    });
  });

  it("has the tolerance first and every parameter once", () => {
    const model = drawn(snapshotOf(1, { experiment: syntheticExperiment }));
    if (model.kind !== "experiment") throw new Error(model.kind);
    expect(model.groups.map(({ name }) => name)).toEqual([
      "Distillation",
      "Problem",
      "Kernel",
      "Generalisation",
      "Display",
    ]);
    expect(model.groups[0]?.rows[0]?.field.key).toBe("tolerance");
    const keys = model.groups.flatMap(({ rows }) => rows.map(({ field }) => field.key)).sort();
    expect(keys).toEqual(
      parameterFields(syntheticExperiment)
        .map(({ key }) => key)
        .sort(),
    );
  });

  it("knows an answer of an earlier experiment", () => {
    expect(drawn(snapshotOf(1))).toMatchObject({ stale: false });
    expect(drawn(snapshotOf(1, { outcome: { ...outcome, stale: true } }))).toMatchObject({ stale: true });
  });

  it("stays with a file that cannot be read, and shows why", () => {
    const { experiment: _, ...unreadable } = snapshotOf(1, {
      issues: [{ severity: "error", code: "missing", path: ["version"], text: "is missing; it must be 1." }],
    });
    expect(drawn(unreadable)).toMatchObject({
      kind: "experiment",
      fileName: "a.distill.json",
      groups: [],
      issues: [{ code: "missing" }],
    });
  });
});
