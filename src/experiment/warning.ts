import type { PathStep } from "./issue.js";

export interface Warning {
  readonly code: string;
  readonly text: string;
  /** Path in the experiment that the warning is about. */
  readonly path: readonly PathStep[];
}
