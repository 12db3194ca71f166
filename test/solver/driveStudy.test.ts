import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/experiment/issue.js";
import type { MonteCarlo } from "../../src/experiment/studies/monteCarlo.js";
import type { StudyRun } from "../../src/experiment/studies/studyRun.js";
import type { StudyResult } from "../../src/experiment/studies/studyResult.js";
import { driveStudy } from "../../src/solver/driveStudy.js";
import type { StudyProgress } from "../../src/solver/solver.js";

const resultOf = (draws: number) => ({ kind: "monteCarlo", draws }) as MonteCarlo;

/** Ten steps of 50 ms each. */
function tenSteps() {
  let clock = 0;
  const built: number[] = [];
  function* run(): StudyRun<StudyResult> {
    for (let i = 0; i < 10; i++) {
      yield {
        fraction: i / 10,
        partial: () => {
          built.push(i);
          return i === 0 ? undefined : resultOf(i);
        },
      };
      clock += 50;
    }
    return resultOf(10);
  }
  return { run: run(), now: () => clock, built };
}

describe("driveStudy", () => {
  it("ends with the result, having told a part of it now and then, and built no more than it told", () => {
    const { run, now, built } = tenSteps();
    const told: StudyProgress[] = [];
    expect(
      driveStudy(run, {
        now,
        onProgress: (progress) => {
          told.push(progress);
        },
        shouldStop: () => false,
      }),
    ).toEqual(resultOf(10));
    // At 0, 150, 300 and 450 ms: 120 ms apart or more.
    expect(told).toEqual([
      { fraction: 0 },
      { fraction: 0.3, partial: resultOf(3) },
      { fraction: 0.6, partial: resultOf(6) },
      { fraction: 0.9, partial: resultOf(9) },
    ]);
    expect(built).toEqual([0, 3, 6, 9]);
  });

  it("stops between two steps", () => {
    const { run, now } = tenSteps();
    let steps = 0;
    expect(() => driveStudy(run, { now, onProgress: () => undefined, shouldStop: () => ++steps > 4 })).toThrow(
      Cancelled,
    );
    expect(now()).toBe(150);
  });
});
