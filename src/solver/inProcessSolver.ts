import { createSolverCore, settle } from "./solverCore.js";
import type { Solver } from "./solver.js";

/** Runs experiments on the calling thread: for the terminal and for tests. A run that has begun cannot be cancelled. */
export function createInProcessSolver(now: () => number): Solver {
  const core = createSolverCore(now);
  const silent = () => undefined;
  return {
    run: (experiment, onProgress = silent) => attempt(() => settle(core.run(experiment, onProgress))),
    profile: (experiment) => attempt(() => settle(core.profile(experiment))),
    cancel: silent,
    dispose: () => Promise.resolve(),
  };
}

async function attempt<T>(compute: () => T): Promise<T> {
  await Promise.resolve();
  return compute();
}
