import { Cancelled, ExperimentError, type Issue } from "../experiment/issue.js";
import { createPreparedGrams } from "../experiment/preparedGrams.js";
import { runExperiment } from "../experiment/runExperiment.js";
import { runStudy } from "../experiment/studies/runStudy.js";
import type { Study } from "../experiment/studies/study.js";
import type { StudyResult } from "../experiment/studies/studyResult.js";
import { toleranceProfile, type ToleranceProfile } from "../experiment/toleranceProfile.js";
import type { SymmetricSolver } from "../theory/linearAlgebra/symmetricSolver.js";
import { driveStudy } from "./driveStudy.js";
import { OutOfMemory, type ProgressListener, type RunRequest, type RunResult, type StudyListener } from "./solver.js";

/**
 * An answer that crosses threads: what ended it is data, not an exception, so that nothing of it is lost on the way. No
 * reason means cancelled.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues?: readonly Issue[]; readonly outOfMemory?: true };

/** What every place of running does, without its transport. */
export interface SolverCore {
  run(request: RunRequest, onProgress: ProgressListener): Answer<RunResult>;
  profile(request: RunRequest, shouldStop?: () => boolean): Answer<ToleranceProfile>;
  study(request: RunRequest, study: Study, onProgress: StudyListener, shouldStop?: () => boolean): Answer<StudyResult>;
}

/**
 * @param now a monotonic clock in milliseconds, which this layer has none of
 * @param dense for Gram matrices that are formed; plain TypeScript if absent
 */
export function createSolverCore(now: () => number, dense?: SymmetricSolver): SolverCore {
  const grams = createPreparedGrams(dense);
  return {
    run: ({ experiment, ...given }, onProgress) =>
      answer(() => {
        const start = now();
        const report = runExperiment(experiment, grams, { onProgress: unhurried(onProgress, now), ...given });
        return { report, milliseconds: now() - start };
      }),
    profile: ({ experiment, files }, shouldStop) =>
      answer(() =>
        toleranceProfile(experiment, grams, {
          ...(shouldStop === undefined ? {} : { shouldStop }),
          ...(files === undefined ? {} : { files }),
        }),
      ),
    study: ({ experiment, files }, study, onProgress, shouldStop = () => false) =>
      answer(() =>
        driveStudy(runStudy(study, experiment, grams, { shouldStop, ...(files === undefined ? {} : { files }) }), {
          now,
          onProgress,
          shouldStop,
        }),
      ),
  };
}

/** Progress within one stage is told no more often than this, in milliseconds: whoever listens may draw it all. */
const pause = 100;

function unhurried(tell: ProgressListener, now: () => number): ProgressListener {
  let last: { readonly stage: string; readonly at: number } | undefined;
  return (stage, fraction) => {
    const at = now();
    if (last?.stage === stage && at - last.at < pause) return;
    last = { stage, at };
    tell(stage, fraction);
  };
}

/** What a computation comes to, as an answer; only faults of the program are thrown. */
export function answer<T>(compute: () => T): Answer<T> {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    if (error instanceof ExperimentError) return { ok: false, issues: error.issues };
    if (error instanceof Cancelled) return { ok: false };
    if (isAllocationFailure(error)) return { ok: false, outOfMemory: true };
    throw error;
  }
}

/** How engines say that an array, or the memory of a module, cannot become as large as it would have to. */
function isAllocationFailure(error: unknown): boolean {
  return (
    error instanceof RangeError &&
    /allocat|unable to grow instance memory|invalid (typed )?array( buffer)? length/i.test(error.message)
  );
}

/** The value of an answer; what ended it otherwise is thrown. */
export function settle<T>(result: Answer<T>): T {
  if (result.ok) return result.value;
  if (result.outOfMemory === true) throw new OutOfMemory();
  throw result.issues === undefined ? new Cancelled() : new ExperimentError(result.issues);
}

/** The buffers of a report, which can be handed over instead of copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
  } else if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) {
      if (typeof inner === "object") collect(inner, found);
    }
  }
}
