import type { NotificationType } from "vscode-messenger-common";
import * as z from "zod";
import type { Experiment } from "../experiment/experimentSchema.js";
import type { Issue } from "../experiment/issue.js";
import { nothing, pageMessage, pathSchema, valueSchema } from "./pageMessage.js";
import type { Activity } from "./panel.js";

/** Everything the sidebar shows. */
export interface ControlsSnapshot {
  readonly revision: number;
  /** URI of the active document; two documents may have one file name. */
  readonly document?: string;
  readonly fileName?: string;
  /**
   * The experiment as the document has it, with a value that is being dragged put in; absent when there is none that
   * can be read.
   */
  readonly experiment?: Experiment;
  /** In place of `experiment`: the page has it from an earlier message. */
  readonly sameExperiment?: true;
  /** Whether the document can be edited from here: its text is well-formed. */
  readonly editable: boolean;
  readonly issues: readonly Issue[];
  readonly activity: Activity;
  readonly outcome?: ControlsOutcome;
}

/** What the controls mark on their scales, and the answer in one line. */
export interface ControlsOutcome {
  /** Whether N, r₀ and rank are those of an earlier experiment, because the present one could not be run. */
  readonly stale: boolean;
  /** Below it no fit reaches the tolerance; 0 also when no such end is known. */
  readonly reachableError: number;
  /** At or above it every fit is zero. */
  readonly labelEnergy: number;
  readonly count: number;
  /** null when not known. */
  readonly rank: number | null;
  readonly rounds: number | null;
  readonly initialRatio: number;
  /**
   * N as a step function of ε: N is `rounds[i]` for ε in [tolerances[i], tolerances[i+1]); ascending. Absent until
   * computed.
   */
  readonly profile?: { readonly tolerances: Float64Array; readonly rounds: Float64Array };
  /** In place of `profile`: the page has it from an earlier message. */
  readonly sameProfile?: true;
}

/** Host → controls. */
export const controlsSnapshot: NotificationType<ControlsSnapshot> = { method: "controls/snapshot" };

const parameterChange = z
  .object({
    /** The document that the value was given for, as in the snapshot: a late message must not change another one. */
    document: z.string().max(4096),
    path: pathSchema,
    /** `undefined` (absent) removes the parameter. */
    value: valueSchema.optional(),
  })
  .readonly();

export type ParameterChange = z.infer<typeof parameterChange>;

/** Controls → host: the page has loaded and wants the snapshot (again). */
export const controlsReady = pageMessage("controls/ready", nothing);
/** Controls → host: show what this value would give; the document stays as it is. */
export const previewParameter = pageMessage("controls/preview", parameterChange);
/** Controls → host: write the value into the document, as one undo step. */
export const commitParameter = pageMessage("controls/commit", parameterChange);
/** Controls → host: drop what was previewed. */
export const abandonPreview = pageMessage("controls/abandonPreview", nothing);
export const revealParameter = pageMessage("controls/reveal", z.object({ path: pathSchema }));
export const controlsCommand = pageMessage(
  "controls/command",
  z.object({ command: z.enum(["illustrativeExample", "newExperiment", "showPanel", "run", "cancel"]) }),
);
