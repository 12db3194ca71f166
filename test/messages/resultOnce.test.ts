import { expect, it } from "vitest";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import type { PanelSnapshot } from "../../src/messages/panel.js";
import { ResultReceiver, ResultSender } from "../../src/messages/resultOnce.js";
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
  const sender = new ResultSender();
  const sent = all.map((each) => sender.shortened(each));
  expect(sent.map(({ result }) => result?.report)).toEqual([first, undefined, undefined, second, undefined, second]);
  const receiver = new ResultReceiver();
  expect(sent.map((each) => receiver.completed(each))).toEqual(all);
  sender.forget();
  expect(sender.shortened(snapshot(7, second)).result?.report).toBe(second);
});
