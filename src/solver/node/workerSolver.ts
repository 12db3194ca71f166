import workerpool, { type Pool } from "workerpool";
import { Cancelled, ExperimentError } from "../../experiment/issue.js";
import type { ToleranceProfile } from "../../experiment/toleranceProfile.js";
import { settle, type Answer } from "../solverCore.js";
import { SolverFault, type ProgressListener, type RunResult, type Solver } from "../solver.js";

/** Runs experiments in one worker thread, whose cache of decompositions outlives a run; the calling thread stays free. */
export function createWorkerSolver(workerFile: string): Solver {
  const newPool = (): Pool => workerpool.pool(workerFile, { maxWorkers: 1, workerType: "thread" });
  let pool = newPool();
  let disposed = false;
  // The worker reads it while it computes a profile; messages would wait until it is done.
  const runWanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  async function call<T>(method: "run" | "profile", args: unknown[], onProgress?: ProgressListener): Promise<T> {
    const asked = pool;
    try {
      return settle(await asked.exec(method, args, { on: (message: unknown) => { forward(message, onProgress); } }) as Answer<T>);
    } catch (error) {
      if (error instanceof ExperimentError || error instanceof Cancelled) throw error;
      if (asked !== pool || disposed) throw new Cancelled();
      throw new SolverFault(`The solver's worker failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
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
      Atomics.store(runWanted, 0, 1);
      return call<RunResult>("run", [request], onProgress);
    },
    profile(request) {
      Atomics.store(runWanted, 0, 0);
      return call<ToleranceProfile>("profile", [request, runWanted]);
    },
    // Dense decompositions cannot be interrupted from within: the thread goes, and the next call starts another.
    cancel() { replacePool(); },
    async dispose() {
      disposed = true;
      await pool.terminate(true);
    },
  };
}

function forward(message: unknown, onProgress: ProgressListener | undefined): void {
  if (typeof message !== "object" || message === null || !("stage" in message) || !("fraction" in message)) return;
  const { stage, fraction } = message;
  if (typeof stage === "string" && (typeof fraction === "number" || fraction === null)) onProgress?.(stage, fraction);
}
