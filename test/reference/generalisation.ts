import { readFileSync } from "node:fs";
import type { MatchedQuantity } from "../../src/theory/generalisation/earlyStopping.js";

export interface ReferenceRound {
  readonly multipliers: number[];
  readonly trace: number;
  readonly radius: number;
  readonly complexity: number;
  readonly equivalentGram: number[];
  /** g† at points 1, 2, 3 of the case's grid. */
  readonly equivalentOnGrid: number[];
  readonly participationRatio: number;
  /** For the truth (i + 1)/K at point i, in every output. */
  readonly squaredBias: number;
  readonly traceOfSquare: number;
  readonly earlyStopping: Readonly<Record<MatchedQuantity, { readonly value: number; readonly multiplier: number }>>;
}

interface Reference {
  readonly points: readonly { readonly name: string; readonly rounds: readonly ReferenceRound[] }[];
  readonly nearInterpolation: readonly {
    readonly initialRatio: number;
    readonly paper: number;
    readonly conditionFree: number;
    readonly paperLimit: number;
    readonly conditionFreeLimit: number;
  }[];
}

/**
 * What generalisation.py wrote: dense linear algebra in 60 digits, rounded to doubles. Its cases are those of
 * theory.json.
 */
export const generalisationReference = JSON.parse(
  readFileSync(new URL("generalisation.json", import.meta.url), "utf8"),
) as Reference;
