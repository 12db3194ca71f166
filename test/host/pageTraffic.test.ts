import { serialize } from "node:v8";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Cancelled } from "../../src/experiment/issue.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runExperiment } from "../../src/experiment/runExperiment.js";
import type { StudyResult } from "../../src/experiment/studies/studyResult.js";
import { SessionCore } from "../../src/host/sessionCore.js";
import { controlsSnapshotOf, panelSnapshotOf } from "../../src/host/snapshots.js";
import { ControlsReceiver, ControlsSender, PanelReceiver, PanelSender } from "../../src/messages/onceSent.js";
import type { RunResult, Solver, StudyListener } from "../../src/solver/solver.js";
import { syntheticValue } from "../support/experiments.js";

const document = { uri: "file:///a.distill.json", fileName: "a.distill.json" };
const drag = (value: number) => ({ document: document.uri, path: ["tolerance"], value });
/** More than activity, issues and names take, and far less than any report. */
const small = 1500;

interface Sent {
  readonly report: unknown;
  readonly study: unknown;
  readonly bytes: number;
}

let core: SessionCore;
let panel: Sent[];
let controls: number[];
/** The ends of the runs under way. */
let ends: (() => RunResult)[];
let tellStudy: StudyListener;
let endStudy: (result: StudyResult) => void;
let progress: (stage: string, fraction: number) => void;

beforeEach(() => {
  vi.useFakeTimers();
  [panel, controls, ends] = [[], [], []];
  const grams = createPreparedGrams();
  const solver: Solver = {
    run: ({ experiment, include = [] }, onProgress = () => undefined) =>
      new Promise((resolve) => {
        progress = onProgress;
        ends.push(() => {
          const result = { report: runExperiment(experiment, grams, { include }), milliseconds: 1 };
          resolve(result);
          return result;
        });
      }),
    profile: () => Promise.reject(new Cancelled()),
    study: (_request, _study, tell = () => undefined) =>
      new Promise((resolve) => {
        [tellStudy, endStudy] = [tell, resolve];
      }),
    stopStudy: () => undefined,
    cancel: () => undefined,
    dispose: () => Promise.resolve(),
  };
  const [panelSender, panelReceiver] = [new PanelSender(), new PanelReceiver()];
  const [controlsSender, controlsReceiver] = [new ControlsSender(), new ControlsReceiver()];
  core = new SessionCore(solver, {
    readFiles: () => undefined,
    writeParameter: () => Promise.resolve(true),
    onChange: () => {
      const whole = panelSnapshotOf(core.state, core.studies.state);
      const message = panelSender.shortened(whole);
      panel.push({
        report: message.result?.report,
        study: message.study?.result,
        bytes: serialize(message).length,
      });
      expect(panelReceiver.completed(message)).toEqual(whole);
      const all = controlsSnapshotOf(core.state, core.profile);
      const short = controlsSender.shortened(all);
      controls.push(serialize(short).length);
      expect(controlsReceiver.completed(short)).toEqual(all);
    },
    onRun: () => undefined,
    onIssues: () => undefined,
    watch: (_, computation) => {
      computation.catch(() => undefined);
    },
  });
  core.open(document);
});

afterEach(() => {
  core.dispose();
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

async function endRun(): Promise<RunResult | undefined> {
  await settled();
  const result = ends.shift()?.();
  await settled();
  return result;
}

async function firstRun(): Promise<RunResult | undefined> {
  const done = core.refresh(parseExperiment(JSON.stringify(syntheticValue)));
  const result = await endRun();
  await done;
  return result;
}

describe("what crosses to the pages", () => {
  it("during a study of 100 steps: each partial result once, and not the report", async () => {
    const result = await firstRun();
    const reportBytes = serialize(result?.report).length;
    expect(reportBytes).toBeGreaterThan(4 * small);
    core.studies.want("monteCarlo");
    await vi.advanceTimersByTimeAsync(500);
    [panel, controls] = [[], []];
    const parts = [25, 50, 75].map((draws) => ({ kind: "monteCarlo", draws }) as unknown as StudyResult);
    for (let step = 1; step <= 100; step++) {
      const partial = parts[Math.floor(step / 25) - 1];
      tellStudy({ fraction: step / 100, ...(partial === undefined ? {} : { partial }) });
    }
    const whole = { kind: "monteCarlo", draws: 100 } as unknown as StudyResult;
    endStudy(whole);
    await settled();
    expect(panel).toHaveLength(101);
    expect(panel.filter(({ report }) => report !== undefined)).toHaveLength(0);
    expect(panel.map(({ study }) => study).filter((study) => study !== undefined)).toEqual([...parts, whole]);
    expect(Math.max(...panel.map(({ bytes }) => bytes), ...controls)).toBeLessThan(small);
  });

  it("while a run tells of its progress: no report, and no experiment", async () => {
    await firstRun();
    const dragged = core.previewChange(drag(0.06));
    await vi.advanceTimersByTimeAsync(200);
    [panel, controls] = [[], []];
    for (let step = 1; step <= 100; step++) progress("decomposition", step / 100);
    expect(panel).toHaveLength(100);
    expect(panel.filter(({ report }) => report !== undefined)).toHaveLength(0);
    expect(Math.max(...panel.map(({ bytes }) => bytes))).toBeLessThan(small);
    // The dragged value came with the first of them.
    expect(Math.max(...controls.slice(1))).toBeLessThan(small);
    await endRun();
    await dragged;
  });

  it("during a drag of 30 values: each report once, and nothing else that is large", async () => {
    const reports = [(await firstRun())?.report];
    const drags: Promise<void>[] = [];
    for (let step = 1; step <= 30; step++) {
      drags.push(core.previewChange(drag(0.05 + step / 1000)));
      await settled();
      // A run ends for every second value: the others are passed over or wait.
      if (step % 2 === 0) reports.push((await endRun())?.report);
    }
    while (ends.length > 0) reports.push((await endRun())?.report);
    await Promise.all(drags);
    expect(core.state.result?.report.experiment.tolerance).toBeCloseTo(0.08, 12);
    expect(reports.length).toBeGreaterThan(10);
    expect(panel.map(({ report }) => report).filter((report) => report !== undefined)).toEqual(reports);
    const others = panel.filter(({ report }) => report === undefined);
    expect(panel.length).toBeLessThanOrEqual(2 * reports.length);
    expect(Math.max(0, ...others.map(({ bytes }) => bytes))).toBeLessThan(small);
  });
});
