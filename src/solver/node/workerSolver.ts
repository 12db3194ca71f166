import workerpool, { type Pool } from "workerpool";
import { Cancelled, ExperimentError } from "../../experiment/issue.js";
import type { StudyResult } from "../../experiment/studies/studyResult.js";
import type { ToleranceProfile } from "../../experiment/toleranceProfile.js";
import { settle, type Answer } from "../solverCore.js";
import {
  OutOfMemory,
  SolverFault,
  type ProgressListener,
  type RunResult,
  type Solver,
  type StudyListener,
  type StudyProgress,
} from "../solver.js";
import { createCancellationTokens } from "./cancellationTokens.js";

type Method = "run" | "profile" | "study";

interface Call {
  readonly method: Method;
}

/**
 * The most that the objects of a worker may take, in megabytes; matrices lie outside of it. A worker that needs more
 * ends, and nothing else does.
 */
const defaultHeap = 4096;

/**
 * Runs experiments in one worker thread, whose cache of decompositions outlives a run; the calling thread stays free.
 */
export function createWorkerSolver(
  workerFile: string,
  { heapMegabytes = defaultHeap }: { readonly heapMegabytes?: number } = {},
): Solver {
  const newPool = (): Pool =>
    workerpool.pool(workerFile, {
      maxWorkers: 1,
      workerType: "thread",
      workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } },
    });
  let pool = newPool();
  let disposed = false;
  const tokens = createCancellationTokens();
  /** In the order in which they are served: the first is under way. */
  const calls = new Set<Call>();
  /** Pools that ended because of a study; what else waited in them is asked for again. */
  const endedForStudy = new WeakSet<Pool>();

  async function call<T>(method: Method, args: unknown[], onMessage: (message: unknown) => void): Promise<T> {
    if (calls.size === 0 && hasDied(pool)) replacePool();
    const asked = pool;
    const own: Call = { method };
    calls.add(own);
    try {
      return settle((await asked.exec(method, args, { on: onMessage })) as Answer<T>);
    } catch (error) {
      if (error instanceof ExperimentError || error instanceof Cancelled || error instanceof OutOfMemory) throw error;
      if (!disposed && method !== "study" && endedForStudy.has(asked)) return await call(method, args, onMessage);
      if (asked !== pool || disposed) throw new Cancelled();
      throw faultOf(error);
    } finally {
      calls.delete(own);
    }
  }

  function replacePool(): void {
    const old = pool;
    pool = newPool();
    // The old thread is out of use whether or not it ends in good order.
    old.terminate(true).catch(() => undefined);
  }

  return {
    run(request, onProgress) {
      tokens.advance("runs");
      return call<RunResult>("run", [request], (message) => {
        forward(message, onProgress);
      });
    },
    profile: (request) => call<ToleranceProfile>("profile", [request, tokens.take("runs")], () => undefined),
    study(request, study, onProgress) {
      tokens.advance("studies");
      return call<StudyResult>("study", [request, study, tokens.take("runs", "studies")], (message) => {
        forwardStudy(message, onProgress);
      });
    },
    stopStudy(patience) {
      tokens.advance("studies");
      const [underWay] = calls;
      if (patience === undefined || underWay?.method !== "study") return;
      setTimeout(() => {
        const [still] = calls;
        if (still !== underWay || disposed) return;
        endedForStudy.add(pool);
        replacePool();
      }, patience);
    },
    // Dense decompositions cannot be interrupted from within: the thread goes, and the next call starts another.
    cancel() {
      replacePool();
    },
    async dispose() {
      disposed = true;
      await pool.terminate(true);
    },
  };
}

/** Whether a worker died while it had nothing to do: the pool would give it the next call, and wait for ever. */
function hasDied(pool: Pool): boolean {
  const workers: readonly { readonly terminated: boolean }[] = pool["workers"];
  return workers.some(({ terminated }) => terminated);
}

function faultOf(error: unknown): SolverFault {
  const text = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (/reaching memory limit/.test(text)) return new OutOfMemory(options);
  const exit = /exitCode: `(\d+)`/.exec(text)?.[1];
  return new SolverFault(
    exit === undefined
      ? `The solver's worker failed: ${text}`
      : `The solver's worker ended in the middle of its work (exit code ${exit}). Run again.`,
    options,
  );
}

function forward(message: unknown, onProgress: ProgressListener | undefined): void {
  if (typeof message !== "object" || message === null || !("stage" in message) || !("fraction" in message)) return;
  const { stage, fraction } = message;
  if (typeof stage === "string" && (typeof fraction === "number" || fraction === null)) onProgress?.(stage, fraction);
}

function forwardStudy(message: unknown, onProgress: StudyListener | undefined): void {
  if (typeof message === "object" && message !== null && "progress" in message)
    onProgress?.(message.progress as StudyProgress);
}
