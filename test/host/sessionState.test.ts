import { describe, expect, it } from "vitest";
import { Cancelled, ExperimentError, type Issue } from "../../src/experiment/issue.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import {
  cleared,
  ended,
  initialState,
  refused,
  shownExperiment,
  wantedOf,
  withPreview,
  withResult,
  withText,
} from "../../src/host/sessionState.js";
import type { RunResult } from "../../src/solver/solver.js";
import { syntheticValue } from "../support/experiments.js";

const document = { uri: "file:///a.distill.json", fileName: "a.distill.json" };
const parsed = parseExperiment(JSON.stringify(syntheticValue));
const resultWith = (...codes: readonly string[]) =>
  ({
    report: { warnings: codes.map((code) => ({ code, text: "", path: [] })) },
    milliseconds: 1,
  }) as unknown as RunResult;
const opened = withText({ ...initialState, document }, parsed);
const saved = { ...opened, saved: parsed.ok ? parsed.experiment : undefined };
const tolerance = (value: number, uri = document.uri) => ({ document: uri, path: ["tolerance"], value });

describe("the session's state", () => {
  it("shows and wants a preview before the document, until new text comes", () => {
    const previewed = withPreview(saved, tolerance(0.25));
    expect(previewed).toBeDefined();
    if (previewed === undefined) return;
    expect(shownExperiment(previewed)?.tolerance).toBe(0.25);
    expect(wantedOf(previewed)).toBe(previewed.preview);
    expect(previewed.saved).toBe(saved.saved);
    const typed = withText(previewed, parsed);
    expect([wantedOf(typed), shownExperiment(typed)]).toEqual([parsed, saved.saved]);
  });

  it("shows the last readable experiment while a preview is not allowed", () => {
    const previewed = withPreview(saved, tolerance(-1));
    expect(previewed?.preview?.ok).toBe(false);
    expect(previewed && shownExperiment(previewed)).toBe(saved.saved);
  });

  it("takes no preview of another document, or before an experiment has been read", () => {
    expect(withPreview(saved, tolerance(0.25, "file:///b.distill.json"))).toBeUndefined();
    expect(withPreview(opened, tolerance(0.25))).toBeUndefined();
  });

  it("keeps a good result, stale, while what follows it cannot be run or fails", () => {
    const result = resultWith("singularGram", "other");
    const good = ended(saved, { kind: "done", result });
    expect(good).toMatchObject({ result, stale: false, activity: { kind: "idle" } });
    expect(good.issues.map(({ severity }) => severity)).toEqual(["information", "warning"]);
    const issue: Issue = { severity: "error", code: "x", path: ["tolerance"], text: "is wrong." };
    expect(refused(good, [issue])).toMatchObject({ result, stale: true, issues: [issue] });
    expect(ended(good, { kind: "failed", error: new ExperimentError([issue]) })).toMatchObject({
      result,
      stale: true,
      issues: [issue],
    });
    const fault = ended(good, { kind: "failed", error: new Error("boom") });
    expect(fault.issues).toEqual([{ severity: "error", code: "fault", path: [], text: "boom" }]);
    const cancelled = ended(good, { kind: "cancelled" });
    expect(cancelled).toMatchObject({ result, stale: true, activity: { kind: "cancelled" }, issues: good.issues });
    expect(withResult(cancelled, resultWith()).stale).toBe(false);
  });

  it("forgets all but how far it has counted", () => {
    const state = { ...ended(saved, { kind: "failed", error: new Cancelled() }), revision: 7, lastShown: 3 };
    expect(cleared(state)).toEqual({ ...initialState, revision: 7, lastShown: 3 });
  });
});
