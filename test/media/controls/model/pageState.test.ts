import { describe, expect, it } from "vitest";
import {
  emptyState,
  patience,
  shownExperiment,
  withEdit,
  withoutExpired,
  withSnapshot,
} from "../../../../media/controls/model/pageState.js";
import { fieldOf, outcome, pointsExperiment, snapshotOf } from "../samples.js";

const tolerance = fieldOf(pointsExperiment, "tolerance");
const document = snapshotOf(0).document;
/** Another one of the same name. */
const other = "file:///b/a.distill.json";
const opened = withSnapshot(emptyState, snapshotOf(5));

describe("snapshots", () => {
  it("drops one that is older", () => {
    expect(withSnapshot(opened, snapshotOf(4))).toBe(opened);
    expect(withSnapshot(opened, snapshotOf(5, { editable: false })).snapshot?.editable).toBe(false);
  });

  it("keeps the controls while the text of the same file is broken, and no longer", () => {
    const { experiment: _, outcome: __, ...broken } = snapshotOf(6, { editable: false });
    expect(withSnapshot(opened, broken)).toMatchObject({ experiment: pointsExperiment, outcome });
    expect(withSnapshot(opened, { ...broken, document: other }).experiment).toBeUndefined();
  });

  it("keeps the last answer while the next is computed, and no longer", () => {
    const { outcome: _, ...without } = snapshotOf(6);
    expect(
      withSnapshot(opened, { ...without, activity: { kind: "computing", stage: "", fraction: null } }).outcome,
    ).toBe(outcome);
    expect(withSnapshot(opened, without).outcome).toBeUndefined();
  });

  it("leaves what is in the hand alone, unless the file changes", () => {
    const { state } = withEdit(opened, { kind: "type", field: tolerance, text: "0.2" }, document, 0);
    expect(withSnapshot(state, snapshotOf(6)).edit).toBe(state.edit);
    expect(withSnapshot(state, snapshotOf(6, { document: other })).edit).toBeUndefined();
  });
});

it("passes over what a hand still does to the controls of the document before", () => {
  const typed = withEdit(opened, { kind: "type", field: tolerance, text: "0.2" }, document, 0).state;
  const elsewhere = withSnapshot(typed, snapshotOf(6, { document: other }));
  for (const event of [
    { kind: "type", field: tolerance, text: "0.3" },
    { kind: "finish" },
    { kind: "put", field: tolerance, value: 0.3 },
  ] as const) {
    expect(withEdit(elsewhere, event, document, 0)).toEqual({ state: elsewhere, messages: [] });
  }
});

describe("values on their way to the host", () => {
  const toleranceOf = (state: typeof opened) => shownExperiment(state)?.tolerance;

  it("is shown at once, outlives a snapshot that does not know of it, and not the host's refusal", () => {
    const { state } = withEdit(opened, { kind: "put", field: tolerance, value: 0.3 }, document, 100);
    const later = withSnapshot(state, snapshotOf(6));
    expect(toleranceOf(later)).toBe(0.3);
    expect(toleranceOf(withoutExpired(later, 100 + patience - 1))).toBe(0.3);
    expect(toleranceOf(withoutExpired(later, 100 + patience))).toBe(0.045);
  });

  it("goes back to the old value when a preview is abandoned, though the host still shows the preview", () => {
    const typed = withEdit(opened, { kind: "type", field: tolerance, text: "0.2" }, document, 0).state;
    const previewed = withSnapshot(typed, snapshotOf(6, { experiment: { ...pointsExperiment, tolerance: 0.2 } }));
    const { state, messages } = withEdit(previewed, { kind: "escape" }, document, 10);
    expect(messages).toEqual([{ kind: "abandon" }]);
    expect(toleranceOf(state)).toBe(0.045);
  });
});
