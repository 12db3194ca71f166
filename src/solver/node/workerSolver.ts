import workerpool, { type Pool } from "workerpool";
import { Cancelled, ExperimentError } from "../../experiment/issue.js";
import type { ToleranceProfile } from "../../experiment/toleranceProfile.js";
import { settle, type Answer } from "../solverCore.js";
import { SolverFault, type ProgressListener, type RunResult, type Solver } from "../solver.js";

/** Runs experiments in one worker thread, whose cache of decompositions outlives a run; the calling thread stays free. */
export function createWorkerSolver(workerFile: string): Solver {
  const newPool = (): Pool => workerpool.pool(workerFile, { maxWorkers: 1, workerType: "thread" });
  let pool = newPool();

  async function call<T>(method: "run" | "profile", argument: unknown, onProgress?: ProgressListener): Promise<T> {
    const asked = pool;
    try {
      return settle(await asked.exec(method, [argument], { on: (message: unknown) => { forward(message, onProgress); } }) as Answer<T>);
    } catch (error) {
      if (error instanceof ExperimentError) throw error;
      if (asked !== pool) throw new Cancelled();
      throw new SolverFault(`The solver's worker failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  async function replacePool(): Promise<void> {
    const old = pool;
    pool = newPool();
    await old.terminate(true);
  }

  return {
    run: (experiment, onProgress) => call<RunResult>("run", experiment, onProgress),
    profile: (experiment) => call<ToleranceProfile>("profile", experiment),
    // Dense decompositions cannot be interrupted from within: the thread goes, and the next call starts another.
    cancel() { void replacePool(); },
    async dispose() { await pool.terminate(true); },
  };
}

function forward(message: unknown, onProgress: ProgressListener | undefined): void {
  if (typeof message !== "object" || message === null || !("stage" in message) || !("fraction" in message)) return;
  const { stage, fraction } = message;
  if (typeof stage === "string" && (typeof fraction === "number" || fraction === null)) onProgress?.(stage, fraction);
}
