/** One hypothesis of a statement, and whether the problem at hand meets it. */
export interface Hypothesis {
  readonly text: string;
  readonly holds: boolean;
}

/** A bound on the number N of non-trivial fits, beside the truth. */
export interface Bound {
  readonly id: string;
  readonly name: string;
  /** One line, in Unicode mathematics. */
  readonly statement: string;
  readonly source: string;
  readonly side: "lower" | "upper";
  /** A number of rounds; null when the bound says nothing here. */
  readonly value: number | null;
  readonly hypotheses: Hypothesis[];
  /** N; null when it was not reached. */
  readonly truth: number | null;
  /** Distance between value and truth, ≥ 0 when the bound holds; null when either is missing. */
  readonly slack: number | null;
}

/** Where the statements come from. */
export const sources = {
  paper: "Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715",
  derived: "derived in this project",
} as const;
