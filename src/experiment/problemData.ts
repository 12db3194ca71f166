import type { Points } from "../theory/points.js";
import type { Expression } from "./expression.js";
import type { PathStep } from "./issue.js";
import type { Warning } from "./warning.js";

/** Inputs and labels of a problem, with the truth where it is known. */
export interface ProblemData {
  readonly inputs: Points;
  /** K × outputs. */
  readonly labels: Float64Array;
  readonly outputs: number;
  readonly truth?: { readonly evaluate: Expression; readonly path: readonly PathStep[] };
  /** Names of the classes when each output stands for one. */
  readonly classes?: readonly string[];
  /** Data that no round is trained on. */
  readonly test?: { readonly inputs: Points; readonly labels: Float64Array };
  /** What was read otherwise than its author may have meant. */
  readonly remarks?: readonly Warning[];
}
