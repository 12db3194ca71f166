import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import { Cancelled, ExperimentError } from "../../src/experiment/issue.js";
import type { Report } from "../../src/experiment/report.js";
import type { Study } from "../../src/experiment/studies/study.js";
import type { StudyResult } from "../../src/experiment/studies/studyResult.js";
import { StudyScheduler } from "../../src/host/studyScheduler.js";
import type { StudyListener } from "../../src/solver/solver.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";

interface Call {
  readonly study: Study;
  readonly experiment: Experiment;
  readonly tell: StudyListener;
  readonly end: (result: StudyResult) => void;
  readonly fail: (error: Error) => void;
}

const resultOf = (kind: Study, draws = 1) => ({ kind, draws }) as unknown as StudyResult;
const subjectOf = (change: object = {}, count = 15) => {
  const experiment = experimentOf({ ...syntheticValue, ...change });
  return {
    experiment,
    files: undefined,
    report: {
      experiment,
      spectrum: { count },
      data: { outputs: 1, dimension: 1 },
      collapse: { rounds: 4 },
    } as unknown as Report,
  };
};
/** Until what has been settled has been heard of. */
const settled = () => vi.advanceTimersByTimeAsync(0);
const idle = () => vi.advanceTimersByTimeAsync(400);

let calls: Call[];
let stops: number;
let changes: number;
let failures: unknown[];
let scheduler: StudyScheduler;

beforeEach(() => {
  vi.useFakeTimers();
  [calls, stops, changes, failures] = [[], 0, 0, []];
  scheduler = new StudyScheduler(
    {
      study: ({ experiment }, study, tell = () => undefined) =>
        new Promise((end, fail) => {
          calls.push({ study, experiment, tell, end, fail });
        }),
      stopStudy: () => {
        stops++;
        calls.at(-1)?.fail(new Cancelled());
      },
    },
    () => {
      changes++;
    },
    (computation) => {
      computation.catch((error: unknown) => {
        failures.push(error);
      });
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
});

describe("StudyScheduler", () => {
  it("begins once the hand rests, tells parts, and ends with the whole", async () => {
    scheduler.want("monteCarlo");
    expect(scheduler.state).toBeUndefined();
    for (const tolerance of [0.05, 0.06, 0.07]) {
      scheduler.follow(subjectOf({ tolerance }));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(calls).toHaveLength(0);
    expect(scheduler.state).toMatchObject({ study: "monteCarlo", activity: { kind: "waiting" }, stale: false });
    await idle();
    expect(calls.map(({ experiment }) => experiment.tolerance)).toEqual([0.07]);
    calls[0]?.tell({ fraction: 0.25, partial: resultOf("monteCarlo", 50) });
    expect(scheduler.state).toMatchObject({ activity: { kind: "computing", fraction: 0.25 }, result: { draws: 50 } });
    calls[0]?.end(resultOf("monteCarlo", 200));
    await settled();
    expect(scheduler.state).toMatchObject({ activity: { kind: "done" }, result: { draws: 200 }, stale: false });
    expect(changes).toBeGreaterThanOrEqual(4);
  });

  it("keeps what it knows, and computes nothing twice", async () => {
    scheduler.want("monteCarlo");
    scheduler.follow(subjectOf());
    await idle();
    calls[0]?.end(resultOf("monteCarlo"));
    await settled();
    scheduler.follow(subjectOf({ grid: { points: 50 } }));
    await idle();
    expect(calls).toHaveLength(1);
    scheduler.follow(subjectOf({ tolerance: 0.2 }));
    expect(scheduler.state).toMatchObject({
      activity: { kind: "waiting" },
      stale: true,
      result: { kind: "monteCarlo" },
    });
    await idle();
    expect(calls).toHaveLength(2);
  });

  it("begins again after a run that came first, and drops what an older attempt still says", async () => {
    scheduler.want("roundsAgainstTolerance");
    scheduler.follow(subjectOf());
    await idle();
    calls[0]?.fail(new Cancelled());
    await settled();
    expect(scheduler.state?.activity.kind).toBe("waiting");
    scheduler.follow(subjectOf({ tolerance: 0.1 }));
    await idle();
    expect(calls).toHaveLength(2);
    calls[0]?.tell({ fraction: 0.9 });
    expect(scheduler.state?.activity).toEqual({ kind: "computing", fraction: 0 });
  });

  it("does not begin while a run is on its way, and goes on after one that failed", async () => {
    scheduler.want("monteCarlo");
    scheduler.follow(subjectOf());
    scheduler.postpone();
    await idle();
    expect(calls).toHaveLength(0);
    scheduler.follow();
    await idle();
    expect(calls).toHaveLength(1);
  });

  it("leaves a cancelled study alone until it is asked for, or the experiment changes", async () => {
    scheduler.want("monteCarlo");
    scheduler.follow(subjectOf());
    await idle();
    scheduler.cancel();
    await settled();
    expect(stops).toBe(1);
    expect(scheduler.state?.activity).toEqual({ kind: "cancelled" });
    scheduler.follow(subjectOf());
    await idle();
    expect(calls).toHaveLength(1);
    scheduler.begin();
    expect(calls).toHaveLength(2);
    scheduler.cancel();
    scheduler.follow(subjectOf({ tolerance: 0.3 }));
    await idle();
    expect(calls).toHaveLength(3);
  });

  it("offers what would take long, and begins it when told", async () => {
    scheduler.want("crossValidation");
    scheduler.follow(subjectOf({ solver: "full" }, 1000));
    await idle();
    expect(calls).toHaveLength(0);
    // 5 folds of 16 ns · 800³.
    expect(scheduler.state?.activity).toMatchObject({
      kind: "offered",
      milliseconds: expect.closeTo(40_960, -3) as number,
    });
    scheduler.begin();
    expect(calls.map(({ study }) => study)).toEqual(["crossValidation"]);
  });

  it("stops a study that is no longer looked at", async () => {
    scheduler.want("monteCarlo");
    scheduler.follow(subjectOf());
    await idle();
    scheduler.want("roundsAgainstTolerance");
    expect(stops).toBe(1);
    await idle();
    expect(calls.at(-1)?.study).toBe("roundsAgainstTolerance");
    scheduler.want(undefined);
    expect(scheduler.state).toBeUndefined();
    expect(stops).toBe(2);
  });

  it("says what the experiment lacks, and hands faults on", async () => {
    scheduler.want("monteCarlo");
    scheduler.follow(subjectOf());
    await idle();
    calls[0]?.fail(
      new ExperimentError([{ severity: "error", code: "study", path: ["problem"], text: "states no truth." }]),
    );
    await settled();
    expect(scheduler.state?.activity).toEqual({ kind: "refused", text: "problem: states no truth." });
    scheduler.follow(subjectOf({ tolerance: 0.4 }));
    await idle();
    calls[1]?.fail(new Error("broken"));
    await settled();
    expect(failures).toEqual([new Error("broken")]);
    expect(scheduler.state?.activity).toEqual({ kind: "refused", text: "failed" });
  });
});
