import * as z from "zod";
import { studies, type Study } from "../experiment/studies/study.js";
import type { StudyResult } from "../experiment/studies/studyResult.js";
import { nothing, pageMessage } from "./pageMessage.js";

/** Where the study that the panel's view asked for stands. */
export interface StudyState {
  readonly study: Study;
  readonly activity: StudyActivity;
  /** The whole of it, the part that is there while it is being computed, or what a cancelled one came to. */
  readonly result?: StudyResult;
  /** In place of `result`: the page has it from an earlier message. */
  readonly sameResult?: true;
  /** Whether the result belongs to an earlier experiment. */
  readonly stale: boolean;
}

export type StudyActivity =
  /** It begins once the hand rests. */
  | { readonly kind: "waiting" }
  | { readonly kind: "computing"; readonly fraction: number }
  | { readonly kind: "done" }
  /** It would take long: it begins when it is asked for. */
  | { readonly kind: "offered"; readonly milliseconds: number }
  | { readonly kind: "cancelled" }
  /** What the experiment lacks for it. */
  | { readonly kind: "refused"; readonly text: string };

/** Panel → host: the study that the view on show draws from; null when it needs none. */
export const wantStudy = pageMessage("panel/wantStudy", z.object({ study: z.enum(studies).nullable() }));
/** Panel → host: begin the study that is offered, or one that was cancelled. */
export const beginStudy = pageMessage("panel/beginStudy", nothing);
export const cancelStudy = pageMessage("panel/cancelStudy", nothing);
