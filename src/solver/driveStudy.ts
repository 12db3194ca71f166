import { Cancelled } from "../experiment/issue.js";
import type { StudyRun } from "../experiment/studies/studyRun.js";
import type { StudyResult } from "../experiment/studies/studyResult.js";
import type { StudyListener } from "./solver.js";

/** What a study has so far is told no more often than this, in milliseconds: telling costs more than most steps. */
const pause = 120;

/** Whoever drives a study needs to know. */
export interface StudyDrive {
  readonly now: () => number;
  readonly onProgress: StudyListener;
  readonly shouldStop: () => boolean;
}

/** One step of a study; undefined while there is more to do. @throws Cancelled once `shouldStop` says so. */
export function studyStepper(
  run: StudyRun<StudyResult>,
  { now, onProgress, shouldStop }: StudyDrive,
): () => StudyResult | undefined {
  let told = -Infinity;
  return () => {
    if (shouldStop()) throw new Cancelled();
    const step = run.next();
    if (step.done === true) return step.value;
    if (now() - told >= pause) {
      const partial = step.value.partial();
      onProgress({ fraction: step.value.fraction, ...(partial === undefined ? {} : { partial }) });
      // Only now, so that what is slow to tell is told less often.
      told = now();
    }
    return undefined;
  };
}

/** The study to its end, on this thread. */
export function driveStudy(run: StudyRun<StudyResult>, drive: StudyDrive): StudyResult {
  const step = studyStepper(run, drive);
  for (;;) {
    const result = step();
    if (result !== undefined) return result;
  }
}
