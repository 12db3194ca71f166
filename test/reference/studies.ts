import { readFileSync } from "node:fs";

interface Steps {
  readonly reachableError: number;
  readonly labelEnergy: number;
  /** N is `rounds` from `tolerance` up to the next. */
  readonly steps: readonly { readonly tolerance: number; readonly rounds: number }[];
}

interface Reference {
  readonly crossValidation: readonly {
    readonly inputs: readonly number[];
    readonly labels: readonly number[] | readonly (readonly number[])[];
    readonly lengthScale: number;
    readonly tolerance: number;
    readonly seed: number;
    readonly folds: readonly (readonly number[])[];
    readonly rounds: readonly number[];
    readonly errors: readonly number[];
    readonly standardErrors: readonly number[];
  }[];
  readonly monteCarlo: {
    readonly count: number;
    readonly noise: number;
    readonly tolerance: number;
    readonly draws: number;
    readonly errors: readonly number[];
    readonly standardErrors: readonly number[];
    /** Of the draws with N = 0, 1, … */
    readonly shares: readonly number[];
  };
  readonly steps: { readonly illustrative: Steps; readonly interior: Steps };
}

/** What studies.py wrote: NumPy's linear solves, its own Monte Carlo, and bisection in 30 digits. */
export const studiesReference = JSON.parse(readFileSync(new URL("studies.json", import.meta.url), "utf8")) as Reference;
