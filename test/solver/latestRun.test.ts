import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/experiment/issue.js";
import { withValueAt } from "../../src/experiment/parameterFields.js";
import type { Experiment } from "../../src/experiment/experimentSchema.js";
import type { Report } from "../../src/experiment/report.js";
import { createLatestRun } from "../../src/solver/latestRun.js";
import type { RunResult, Solver } from "../../src/solver/solver.js";
import { experimentOf, syntheticValue } from "../support/experiments.js";

/** A solver whose runs end when the test says so. */
function heldSolver() {
  const calls: {
    readonly experiment: Experiment;
    readonly end: () => void;
    readonly fail: (error: unknown) => void;
    readonly ended: () => boolean;
  }[] = [];
  const solver: Solver = {
    run: ({ experiment }) =>
      new Promise<RunResult>((resolve, reject) => {
        let over = false;
        calls.push({
          experiment,
          end: () => {
            over = true;
            resolve({ report: { experiment } as unknown as Report, milliseconds: 1 });
          },
          fail: (error) => {
            over = true;
            reject(error instanceof Error ? error : new Error(String(error)));
          },
          ended: () => over,
        });
      }),
    profile: () => Promise.reject(new Error("not asked for")),
    study: () => Promise.reject(new Error("not asked for")),
    stopStudy: () => undefined,
    cancel: () => {
      calls
        .filter((call) => !call.ended())
        .forEach((call) => {
          call.fail(new Cancelled());
        });
    },
    dispose: () => Promise.resolve(),
  };
  const timers: (() => void)[] = [];
  return {
    calls,
    latest: createLatestRun(solver, (callback) => {
      timers.push(callback);
    }),
    patienceEnds: () => {
      timers.splice(0).forEach((timer) => {
        timer();
      });
    },
  };
}

const withTolerance = (tolerance: number) => experimentOf({ ...syntheticValue, tolerance });
const withCount = (count: number) => experimentOf(withValueAt(syntheticValue, ["problem", "count"], count));

describe("createLatestRun", () => {
  it("runs the first and the last of fifty rapid requests, and settles all of them", async () => {
    const { calls, latest } = heldSolver();
    const outcomes = Array.from({ length: 50 }, (_, i) => latest.submit({ experiment: withTolerance((i + 1) / 128) }));
    calls[0]?.end();
    await outcomes[0];
    calls[1]?.end();
    const kinds = (await Promise.all(outcomes)).map(({ kind }) => kind);
    expect(kinds).toEqual(["done", ...Array.from({ length: 48 }, () => "superseded"), "done"]);
    expect(calls.map(({ experiment }) => experiment.tolerance)).toEqual([1 / 128, 50 / 128]);
    expect(latest.busy).toBe(false);
  });

  it("lets a decomposition finish that the newer request shares", async () => {
    const { calls, latest, patienceEnds } = heldSolver();
    const first = latest.submit({ experiment: withTolerance(0.1) });
    const second = latest.submit({ experiment: withTolerance(0.2) });
    patienceEnds();
    calls[0]?.end();
    expect((await first).kind).toBe("done");
    calls[1]?.end();
    expect((await second).kind).toBe("done");
  });

  it("stops a long run whose decomposition nobody wants any more", async () => {
    const { calls, latest, patienceEnds } = heldSolver();
    const first = latest.submit({ experiment: withCount(100) });
    const second = latest.submit({ experiment: withCount(101) });
    patienceEnds();
    expect((await first).kind).toBe("superseded");
    calls[1]?.end();
    expect(await second).toMatchObject({
      kind: "done",
      result: { report: { experiment: { problem: { count: 101 } } } },
    });
  });

  it("cancels what runs and what waits", async () => {
    const { latest } = heldSolver();
    const outcomes = [
      latest.submit({ experiment: withTolerance(0.1) }),
      latest.submit({ experiment: withTolerance(0.2) }),
    ];
    latest.cancel();
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(["cancelled", "cancelled"]);
    expect(latest.busy).toBe(false);
  });

  it("hands on a failure and stays usable", async () => {
    const { calls, latest } = heldSolver();
    const first = latest.submit({ experiment: withTolerance(0.1) });
    calls[0]?.fail(new Error("broken"));
    expect(await first).toMatchObject({ kind: "failed", error: { message: "broken" } });
    const second = latest.submit({ experiment: withTolerance(0.2) });
    calls[1]?.end();
    expect((await second).kind).toBe("done");
  });
});
