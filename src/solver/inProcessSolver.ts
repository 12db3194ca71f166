import type { SymmetricSolver } from "../theory/linearAlgebra/symmetricSolver.js";
import { createSolverCore, settle } from "./solverCore.js";
import type { Solver } from "./solver.js";

/** Runs experiments on the calling thread: for the terminal and for tests. A run that has begun cannot be cancelled. */
export function createInProcessSolver(now: () => number, dense?: SymmetricSolver): Solver {
  const core = createSolverCore(now, dense);
  const silent = () => undefined;
  return {
    run: (request, onProgress = silent) => attempt(() => settle(core.run(request, onProgress))),
    profile: (request) => attempt(() => settle(core.profile(request))),
    study: (request, study, onProgress = silent) => attempt(() => settle(core.study(request, study, onProgress))),
    cancel: silent,
    stopStudy: silent,
    dispose: () => Promise.resolve(),
  };
}

async function attempt<T>(compute: () => T): Promise<T> {
  await Promise.resolve();
  return compute();
}
