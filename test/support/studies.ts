import type { ExperimentFiles } from "../../src/experiment/experimentFiles.js";
import { createPreparedGrams } from "../../src/experiment/preparedGrams.js";
import { runStudy } from "../../src/experiment/studies/runStudy.js";
import type { Study } from "../../src/experiment/studies/study.js";
import type { StudyStep } from "../../src/experiment/studies/studyRun.js";
import type { StudyResult } from "../../src/experiment/studies/studyResult.js";
import { experimentOf } from "./experiments.js";

export type ResultOf<S extends Study> = Extract<StudyResult, { readonly kind: S }>;

/** A study driven to its end; `look` is called at each step, while what it has so far can be asked for. */
export function studyOf<S extends Study>(
  study: S,
  value: unknown,
  look: (step: StudyStep<StudyResult>) => void = () => undefined,
  files: ExperimentFiles = {},
): { readonly result: ResultOf<S>; readonly fractions: readonly number[] } {
  const run = runStudy(study, experimentOf(value), createPreparedGrams(), { files });
  const fractions: number[] = [];
  for (;;) {
    const step = run.next();
    if (step.done === true) return { result: step.value as ResultOf<S>, fractions };
    fractions.push(step.value.fraction);
    look(step.value);
  }
}
