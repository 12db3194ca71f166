import { expect, it } from "vitest";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import type { StudyResult } from "../../src/experiment/studies/studyResult.js";
import type { PanelSnapshot } from "../../src/messages/panel.js";
import type { StudyActivity } from "../../src/messages/study.js";
import { ControlsReceiver, ControlsSender, PanelReceiver, PanelSender } from "../../src/messages/onceSent.js";
import type { ControlsSnapshot } from "../../src/messages/controls.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";

const report = () => runExperiment(experimentOf(syntheticValue), createPreparedGrams());

it("a report crosses to the page once, however often the progress of the next run is told", () => {
  const [first, second] = [report(), report()];
  const snapshot = (revision: number, of: typeof first | undefined, stale = false): PanelSnapshot => ({
    revision,
    activity: { kind: "computing", stage: "Gram matrix", fraction: revision / 10 },
    issues: [],
    ...(of === undefined ? {} : { result: { report: of, milliseconds: 3, stale } }),
  });
  const all = [
    snapshot(1, first),
    snapshot(2, first),
    snapshot(3, first, true),
    snapshot(4, second),
    snapshot(5, undefined),
    snapshot(6, second),
  ];
  const sender = new PanelSender();
  const sent = all.map((each) => sender.shortened(each));
  expect(sent.map(({ result }) => result?.report)).toEqual([first, undefined, undefined, second, undefined, second]);
  const receiver = new PanelReceiver();
  expect(sent.map((each) => receiver.completed(each))).toEqual(all);
  sender.forget();
  expect(sender.shortened(snapshot(7, second)).result?.report).toBe(second);
});

it("a study's result crosses when it is another, and its progress without it", () => {
  const [part, whole] = [
    { kind: "monteCarlo", draws: 50 },
    { kind: "monteCarlo", draws: 200 },
  ] as unknown as StudyResult[];
  const snapshot = (revision: number, activity: StudyActivity, result?: StudyResult): PanelSnapshot => ({
    revision,
    activity: { kind: "idle" },
    issues: [],
    study: { study: "monteCarlo", activity, stale: false, ...(result === undefined ? {} : { result }) },
  });
  const computing = (fraction: number) => ({ kind: "computing", fraction }) as const;
  const all = [
    snapshot(1, computing(0)),
    snapshot(2, computing(0.2), part),
    snapshot(3, computing(0.3), part),
    snapshot(4, { kind: "done" }, whole),
    snapshot(5, { kind: "waiting" }, whole),
  ];
  const [sender, receiver] = [new PanelSender(), new PanelReceiver()];
  const sent = all.map((each) => sender.shortened(each));
  expect(sent.map(({ study }) => study?.result)).toEqual([undefined, part, undefined, whole, undefined]);
  expect(sent.map((each) => receiver.completed(each))).toEqual(all);
});

it("the controls are sent experiment and profile once each", () => {
  const [first, second] = [experimentOf(syntheticValue), experimentOf({ ...syntheticValue, tolerance: 0.1 })];
  const profile = { tolerances: Float64Array.of(0, 1), rounds: Float64Array.of(3, 0) };
  const outcome = { stale: false, reachableError: 0, labelEnergy: 1, count: 15, rank: 15, rounds: 3, initialRatio: 4 };
  const snapshot = (revision: number, experiment: typeof first, withProfile: boolean): ControlsSnapshot => ({
    revision,
    activity: { kind: "idle" },
    issues: [],
    editable: true,
    experiment,
    outcome: withProfile ? { ...outcome, profile } : outcome,
  });
  const all = [
    snapshot(1, first, false),
    snapshot(2, first, true),
    snapshot(3, first, true),
    snapshot(4, second, true),
    snapshot(5, second, false),
    snapshot(6, second, true),
  ];
  const [sender, receiver] = [new ControlsSender(), new ControlsReceiver()];
  const sent = all.map((each) => sender.shortened(each));
  expect(sent.map(({ experiment }) => experiment)).toEqual([first, undefined, undefined, second, undefined, undefined]);
  expect(sent.map((each) => each.outcome?.profile !== undefined)).toEqual([false, true, false, false, false, true]);
  expect(sent.map((each) => receiver.completed(each))).toEqual(all);
});
