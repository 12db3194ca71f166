import { analyses } from "../experiment/analyses/analysis.js";
import { Cancelled } from "../experiment/issue.js";
import type { Report } from "../experiment/report.js";
import type { Study } from "../experiment/studies/study.js";
import { patientRun } from "./patientRun.js";
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
  const result = await patientRun(solver, { ...request, include: analyses }, wanted, onProgress);
  if (result === undefined) throw new Cancelled();
  const found = [];
  for (const study of studies)
    found.push([study, await patientStudy(solver, request, study, wanted, onProgress)] as const);
  return studies.length === 0 ? result.report : { ...result.report, studies: Object.fromEntries(found) };
}

async function patientStudy(
  solver: Solver,
  request: RunRequest,
  study: Study,
  wanted: () => boolean,
  onProgress?: ProgressListener,
) {
  while (wanted()) {
    try {
      return await solver.study(request, study, ({ fraction }) => {
        onProgress?.(study, fraction);
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  }
  throw new Cancelled();
}
