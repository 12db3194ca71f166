import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import { Cancelled, ExperimentError } from "../../src/experiment/issue.js";
import type { Report } from "../../src/experiment/report.js";
import type { Study, StudyResult } from "../../src/experiment/studies/study.js";
import { StudyKeeper } from "../../src/host/studyKeeper.js";
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
const rest = () => vi.advanceTimersByTimeAsync(400);

let calls: Call[];
let stops: number;
let changes: number;
let failures: unknown[];
let keeper: StudyKeeper;

beforeEach(() => {
  vi.useFakeTimers();
  [calls, stops, changes, failures] = [[], 0, 0, []];
  keeper = new StudyKeeper(
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

describe("StudyKeeper", () => {
  it("begins once the hand rests, tells parts, and ends with the whole", async () => {
    keeper.want("monteCarlo");
    expect(keeper.state).toBeUndefined();
    for (const tolerance of [0.05, 0.06, 0.07]) {
      keeper.follow(subjectOf({ tolerance }));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(calls).toHaveLength(0);
    expect(keeper.state).toMatchObject({ study: "monteCarlo", activity: { kind: "waiting" }, stale: false });
    await rest();
    expect(calls.map(({ experiment }) => experiment.tolerance)).toEqual([0.07]);
    calls[0]?.tell({ fraction: 0.25, partial: resultOf("monteCarlo", 50) });
    expect(keeper.state).toMatchObject({ activity: { kind: "computing", fraction: 0.25 }, result: { draws: 50 } });
    calls[0]?.end(resultOf("monteCarlo", 200));
    await settled();
    expect(keeper.state).toMatchObject({ activity: { kind: "done" }, result: { draws: 200 }, stale: false });
    expect(changes).toBeGreaterThanOrEqual(4);
  });

  it("keeps what it knows, and computes nothing twice", async () => {
    keeper.want("monteCarlo");
    keeper.follow(subjectOf());
    await rest();
    calls[0]?.end(resultOf("monteCarlo"));
    await settled();
    keeper.follow(subjectOf({ grid: { points: 50 } }));
    await rest();
    expect(calls).toHaveLength(1);
    keeper.follow(subjectOf({ tolerance: 0.2 }));
    expect(keeper.state).toMatchObject({ activity: { kind: "waiting" }, stale: true, result: { kind: "monteCarlo" } });
    await rest();
    expect(calls).toHaveLength(2);
  });

  it("begins again after a run that came first, and drops what an older attempt still says", async () => {
    keeper.want("roundsAgainstTolerance");
    keeper.follow(subjectOf());
    await rest();
    calls[0]?.fail(new Cancelled());
    await settled();
    expect(keeper.state?.activity.kind).toBe("waiting");
    keeper.follow(subjectOf({ tolerance: 0.1 }));
    await rest();
    expect(calls).toHaveLength(2);
    calls[0]?.tell({ fraction: 0.9 });
    expect(keeper.state?.activity).toEqual({ kind: "computing", fraction: 0 });
  });

  it("does not begin while a run is on its way, and goes on after one that failed", async () => {
    keeper.want("monteCarlo");
    keeper.follow(subjectOf());
    keeper.postpone();
    await rest();
    expect(calls).toHaveLength(0);
    keeper.follow();
    await rest();
    expect(calls).toHaveLength(1);
  });

  it("leaves a cancelled study alone until it is asked for, or the experiment changes", async () => {
    keeper.want("monteCarlo");
    keeper.follow(subjectOf());
    await rest();
    keeper.cancel();
    await settled();
    expect(stops).toBe(1);
    expect(keeper.state?.activity).toEqual({ kind: "cancelled" });
    keeper.follow(subjectOf());
    await rest();
    expect(calls).toHaveLength(1);
    keeper.begin();
    expect(calls).toHaveLength(2);
    keeper.cancel();
    keeper.follow(subjectOf({ tolerance: 0.3 }));
    await rest();
    expect(calls).toHaveLength(3);
  });

  it("offers what would take long, and begins it when told", async () => {
    keeper.want("crossValidation");
    keeper.follow(subjectOf({ solver: "full" }, 1000));
    await rest();
    expect(calls).toHaveLength(0);
    // 5 folds of 16 ns · 800³.
    expect(keeper.state?.activity).toMatchObject({
      kind: "offered",
      milliseconds: expect.closeTo(40_960, -3) as number,
    });
    keeper.begin();
    expect(calls.map(({ study }) => study)).toEqual(["crossValidation"]);
  });

  it("stops a study that is no longer looked at", async () => {
    keeper.want("monteCarlo");
    keeper.follow(subjectOf());
    await rest();
    keeper.want("roundsAgainstTolerance");
    expect(stops).toBe(1);
    await rest();
    expect(calls.at(-1)?.study).toBe("roundsAgainstTolerance");
    keeper.want(undefined);
    expect(keeper.state).toBeUndefined();
    expect(stops).toBe(2);
  });

  it("says what the experiment lacks, and hands faults on", async () => {
    keeper.want("monteCarlo");
    keeper.follow(subjectOf());
    await rest();
    calls[0]?.fail(
      new ExperimentError([{ severity: "error", code: "study", path: ["problem"], text: "states no truth." }]),
    );
    await settled();
    expect(keeper.state?.activity).toEqual({ kind: "refused", text: "problem: states no truth." });
    keeper.follow(subjectOf({ tolerance: 0.4 }));
    await rest();
    calls[1]?.fail(new Error("broken"));
    await settled();
    expect(failures).toEqual([new Error("broken")]);
    expect(keeper.state?.activity).toEqual({ kind: "refused", text: "failed" });
  });
});
