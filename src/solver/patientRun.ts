import { Cancelled } from "../experiment/issue.js";
import type { ProgressListener, RunRequest, RunResult, Solver } from "./solver.js";

/** A run that waits for its turn when others take the solver away from it; undefined once it is no longer wanted. */
export async function patientRun(
  solver: Solver,
  request: RunRequest,
  wanted: () => boolean = () => true,
  onProgress?: ProgressListener,
): Promise<RunResult | undefined> {
  while (wanted()) {
    try {
      const result = await solver.run(request, onProgress);
      return wanted() ? result : undefined;
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }
  return undefined;
}
