import { performance } from "node:perf_hooks";
import { analyses } from "../../../src/experiment/analyses/analysis.js";
import { ExperimentError, formatIssue, type Issue } from "../../../src/experiment/issue.js";
import { parseExperiment } from "../../../src/experiment/parseExperiment.js";
import type { Report } from "../../../src/experiment/report.js";
import { serialiseReport } from "../../../src/experiment/serialiseReport.js";
import { studies } from "../../../src/experiment/studies/study.js";
import { createSolverCore, settle, type SolverCore } from "../../../src/solver/solverCore.js";
import type { RunRequest } from "../../../src/solver/solver.js";
import type { SymmetricSolver } from "../../../src/theory/linearAlgebra/symmetricSolver.js";
import type { ExperimentCase } from "../arbitraries/experiments.js";
import { Finding, require, requireReadable } from "./finding.js";
import { requireFiniteReport } from "./finiteReport.js";
import { drawFigures } from "./drawFigures.js";

/** Reads, runs and draws an experiment: a report all of whose numbers are numbers, or issues. */
export function judgeExperiment(
  { text, files, compiled, look }: ExperimentCase,
  compiledSolver: SymmetricSolver,
): void {
  const written = text + Object.values(files).join("\n");
  const parsed = parseExperiment(text);
  if (!parsed.ok) {
    requireIssues(parsed.issues, written);
    return;
  }
  const core = createSolverCore(() => performance.now(), compiled ? compiledSolver : undefined);
  const request = { experiment: parsed.experiment, files, include: analyses };
  const report = reportOf(core, request, written);
  if (report === undefined) return;
  requireFiniteReport(report);
  requireRoundTrip(report);
  requireSlacks(report);
  drawFigures(report, look, written);
  const study = studies[look % 40];
  if (study !== undefined) drawFigures(withStudy(core, request, report, study, written), look, written);
  if (look % 10 === 5) typed(() => settle(core.profile(request)), written);
}

function reportOf(core: SolverCore, request: RunRequest, written: string): Report | undefined {
  return typed(() => settle(core.run(request, () => undefined)).report, written);
}

function withStudy(
  core: SolverCore,
  request: RunRequest,
  report: Report,
  study: (typeof studies)[number],
  written: string,
): Report {
  const result = typed(() => settle(core.study(request, study, () => undefined)), written);
  return result === undefined ? report : { ...report, studies: { [study]: result } };
}

/** undefined for what was refused in so many words. */
function typed<T>(compute: () => T, written: string): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error;
    requireIssues(error.issues, written);
    return undefined;
  }
}

function requireIssues(issues: readonly Issue[], written: string): void {
  require(issues.some(({ severity }) => severity === "error"), () => "refused without an error");
  for (const issue of issues) requireReadable(formatIssue(issue), `${written} Infinity NaN`, "an issue");
}

function requireRoundTrip(report: Report): void {
  const text = serialiseReport(report);
  if (`${JSON.stringify(JSON.parse(text), null, 1)}\n` !== text) throw new Finding("the report is not its own JSON");
}

/** A bound that holds is never on the wrong side of the truth, not even by the last digit. */
function requireSlacks({ bounds, sparsity, theorems }: Report): void {
  const all = [
    ...bounds.statements,
    ...(theorems?.statements.flatMap((statement) => statement.bounds) ?? []),
    ...(sparsity?.indices.flatMap((index) => index.bounds) ?? []),
    ...(sparsity?.active.flatMap((active) => active.bounds) ?? []),
  ];
  for (const { id, value, truth, slack } of all)
    if (slack !== null && slack < 0)
      throw new Finding(`the slack of ${id} is ${String(slack)}: ${String(value)} against ${String(truth)}`);
}
