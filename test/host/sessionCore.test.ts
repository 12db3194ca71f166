import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExperimentFiles } from "../../src/experiment/experimentFiles.js";
import { Cancelled, type Issue } from "../../src/experiment/issue.js";
import { parseExperiment } from "../../src/experiment/parseExperiment.js";
import type { Report } from "../../src/experiment/report.js";
import { SessionCore } from "../../src/host/sessionCore.js";
import type { RunRequest, RunResult, Solver } from "../../src/solver/solver.js";
import { syntheticValue } from "../support/experiments.js";

interface Call {
  readonly request: RunRequest;
  readonly progress: (stage: string, fraction: number | null) => void;
  readonly end: () => RunResult;
  readonly fail: (error: Error) => void;
}

const document = { uri: "file:///a.distill.json", fileName: "a.distill.json" };
const textWith = (tolerance: number) => parseExperiment(JSON.stringify({ ...syntheticValue, tolerance }));
const change = (value: number, uri = document.uri) => ({ document: uri, path: ["tolerance"], value });
const resultOf = ({ experiment, include = [] }: RunRequest): RunResult => {
  const report = {
    experiment,
    warnings: [],
    spectrum: { count: 15 },
    data: { outputs: 1, dimension: 1 },
    collapse: { rounds: 4 },
    ...Object.fromEntries(include.map((each) => [each, {}])),
  };
  return { report: report as unknown as Report, milliseconds: 1 };
};

let calls: Call[];
let profiles: number;
let files: () => Promise<ExperimentFiles> | undefined;
let write: (value: unknown) => Promise<boolean>;
let activities: string[];
let runs: Report[];
let marked: (readonly Issue[])[];
let core: SessionCore;

const settled = () => vi.advanceTimersByTimeAsync(0);
const tolerances = () => calls.map(({ request }) => request.experiment.tolerance);
const shown = () => core.state.result?.report.experiment.tolerance;

beforeEach(() => {
  vi.useFakeTimers();
  [calls, profiles, activities, runs, marked] = [[], 0, [], [], []];
  files = () => undefined;
  write = () => Promise.resolve(true);
  const solver: Solver = {
    run: (request, progress = () => undefined) =>
      new Promise((resolve, fail) => {
        const end = () => {
          const result = resultOf(request);
          resolve(result);
          return result;
        };
        calls.push({ request, progress, end, fail });
      }),
    profile: () => {
      profiles++;
      return Promise.reject(new Cancelled());
    },
    study: () => Promise.reject(new Cancelled()),
    stopStudy: () => undefined,
    cancel: () => calls.at(-1)?.fail(new Cancelled()),
    dispose: () => Promise.resolve(),
  };
  core = new SessionCore(solver, {
    readFiles: () => files(),
    writeParameter: ({ value }) => write(value),
    onChange: () => activities.push(core.state.activity.kind),
    onRun: (report) => runs.push(report),
    onIssues: (issues) => marked.push(issues),
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

async function runOnce(tolerance: number): Promise<void> {
  const done = core.refresh(textWith(tolerance));
  await settled();
  calls.at(-1)?.end();
  await done;
}

describe("SessionCore", () => {
  it("runs the document, tells of it, and marks what was found", async () => {
    await runOnce(0.05);
    expect(shown()).toBe(0.05);
    expect(core.state).toMatchObject({ stale: false, activity: { kind: "idle" } });
    expect(runs.map(({ experiment }) => experiment.tolerance)).toEqual([0.05]);
    expect(marked).toEqual([[]]);
    await vi.advanceTimersByTimeAsync(300);
    expect(profiles).toBe(1);
  });

  it("announces only what takes longer than a moment", async () => {
    await runOnce(0.05);
    expect(activities).toEqual(["idle"]);
    const done = core.refresh(textWith(0.06));
    await vi.advanceTimersByTimeAsync(200);
    expect(core.state.activity).toEqual({ kind: "computing", stage: "starting", fraction: null });
    calls.at(-1)?.progress("decomposition", 0.5);
    expect(core.state.activity).toEqual({ kind: "computing", stage: "decomposition", fraction: 0.5 });
    calls.at(-1)?.end();
    await done;
    expect(core.state.activity).toEqual({ kind: "idle" });
  });

  it("lets the latest preview win, and shows what ends on the way", async () => {
    await runOnce(0.05);
    const drags: Promise<void>[] = [];
    for (const value of [0.1, 0.2, 0.3]) {
      drags.push(core.previewChange(change(value)));
      await settled();
    }
    expect(tolerances()).toEqual([0.05, 0.1]);
    calls[1]?.end();
    await settled();
    expect(shown()).toBe(0.1);
    // The one in between was replaced before it began.
    expect(tolerances()).toEqual([0.05, 0.1, 0.3]);
    calls[2]?.end();
    await Promise.all(drags);
    expect([shown(), core.state.stale]).toEqual([0.3, false]);
    // Previews are no runs of the document.
    expect(runs).toHaveLength(1);
    expect(core.state.saved?.tolerance).toBe(0.05);
  });

  it("never shows an older result after a newer one", async () => {
    let arrive: () => void = () => undefined;
    files = () =>
      new Promise((resolve) => {
        arrive = () => {
          resolve({});
        };
      });
    const older = core.refresh(textWith(0.1));
    const late = arrive;
    files = () => undefined;
    await runOnce(0.2);
    late();
    await older;
    expect(tolerances()).toEqual([0.2]);
    expect(shown()).toBe(0.2);
  });

  it("drops what ends after its document was left", async () => {
    const done = core.refresh(textWith(0.1));
    await settled();
    core.clear();
    core.open({ uri: "file:///b.distill.json", fileName: "b.distill.json" });
    calls[0]?.end();
    await done;
    expect(core.state.result).toBeUndefined();
  });

  it("keeps the result, stale, while the text cannot be run", async () => {
    await runOnce(0.05);
    await core.refresh(parseExperiment("{"));
    expect([shown(), core.state.stale, core.state.issues.length > 0]).toEqual([0.05, true, true]);
    expect(core.state.saved?.tolerance).toBe(0.05);
    expect(calls).toHaveLength(1);
  });

  it("goes back to the document when a preview is abandoned, or its value was written there already", async () => {
    await runOnce(0.05);
    for (const goBack of [() => core.abandonPreview(), () => core.commitChange(change(0.05))]) {
      write = () => Promise.resolve(false);
      const dragged = core.previewChange(change(0.4));
      await settled();
      calls.at(-1)?.end();
      await dragged;
      const back = goBack();
      await settled();
      calls.at(-1)?.end();
      await back;
      expect([shown(), core.state.preview]).toEqual([0.05, undefined]);
    }
  });

  it("writes one change after the other, and reports each failure to its own caller", async () => {
    const written: unknown[] = [];
    write = (value) => {
      written.push(value);
      return value === 1 ? Promise.reject(new Error("read-only")) : Promise.resolve(true);
    };
    const [failed, next] = [core.commitChange(change(1)), core.commitChange(change(2))];
    await expect(failed).rejects.toThrow("read-only");
    await next;
    expect(written).toEqual([1, 2]);
  });

  it("computes what a view lacks, once", async () => {
    await runOnce(0.05);
    const done = core.include(["sparsity"]);
    await settled();
    expect(calls.at(-1)?.request.include).toEqual(["sparsity"]);
    calls.at(-1)?.end();
    await done;
    await core.include(["sparsity"]);
    expect(calls).toHaveLength(2);
  });

  it("stays cancelled, with the earlier result, until it is run again", async () => {
    await runOnce(0.05);
    const done = core.refresh(textWith(0.1));
    await settled();
    core.cancel();
    await done;
    expect(core.state).toMatchObject({ activity: { kind: "cancelled" }, stale: true });
    expect(shown()).toBe(0.05);
    expect(marked).toHaveLength(1);
  });
});
