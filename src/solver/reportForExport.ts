import { analyses } from "../experiment/analyses/analysis.js";
import { Cancelled } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { retryWhileCancelled } from "./retryWhileCancelled.js";
import type { ProgressListener, RunRequest, Solver } from "./solver.js";

/**
 * A report with all that any exported figure shows: every analysis, and the studies named. It waits for its turn where
 * others use the solver.
 * @throws Cancelled once it is no longer wanted
 */
export async function reportForExport(
  solver: Solver,
  request: RunRequest,
  studies: readonly Study[],
  onProgress?: ProgressListener,
  wanted: () => boolean = () => true,
): Promise<Report> {
  const inTurn = async <T>(compute: () => Promise<T>): Promise<T> => {
    const result = await retryWhileCancelled(compute, wanted);
    if (result === undefined) throw new Cancelled();
    return result;
  };
  const { report } = await inTurn(() => solver.run({ ...request, include: analyses }, onProgress));
  const found = [];
  for (const study of studies) {
    const result = await inTurn(() =>
      solver.study(request, study, ({ fraction }) => {
        onProgress?.(study, fraction);
      }),
    );
    found.push([study, result] as const);
  }
  return studies.length === 0 ? report : { ...report, studies: Object.fromEntries(found) };
}
