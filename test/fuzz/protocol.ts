import type { KindName } from "./kinds.js";

/** What the worker of a fuzz run is asked. */
export type Order =
  | { readonly kind: KindName; readonly seed: number; readonly from: number; readonly to: number }
  | { readonly kind: KindName; readonly input: unknown };

/** How a case went wrong. */
export interface Fault {
  /** What was thrown, on one line. */
  readonly text: string;
  /** Equal for faults of one cause, as far as can be told: the text without its numbers, and where it was thrown. */
  readonly signature: string;
}

export type Answer =
  | { readonly type: "fault"; readonly index: number; readonly fault: Fault }
  | { readonly type: "done"; readonly slowest: number };

/** What the worker writes into shared memory: the case that it is at, and since when (milliseconds since 1970). */
export const clockLength = 2;
