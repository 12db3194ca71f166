/** One hypothesis of a statement, and whether the problem at hand meets it. */
export interface Hypothesis {
  readonly text: string;
  readonly holds: boolean;
}

/** A bound on one number, beside the truth: on the number N of non-trivial fits where nothing else is said. */
export interface Bound {
  readonly id: string;
  readonly name: string;
  /** One line, in Unicode mathematics. */
  readonly statement: string;
  readonly source: string;
  readonly side: "lower" | "upper";
  /** Null when the bound says nothing here. */
  readonly value: number | null;
  readonly hypotheses: Hypothesis[];
  /** What is bounded; null when it is not known, as N is when it was not reached. */
  readonly truth: number | null;
  /** Distance between value and truth, ≥ 0 when the bound holds; null when either is missing. */
  readonly slack: number | null;
}

/**
 * By this part of the larger of the two, a bound may stand on the wrong side of the truth through rounding alone: both
 * are sums and products over the spectrum and the rounds, each term to a few units of 2⁻⁵³. The slack is then 0.
 */
const rounding = 2 ** -40;

/** A bound with its value filled in against the truth: null when a hypothesis fails. */
export function boundBeside(statement: Omit<Bound, "truth" | "slack">, truth: number | null): Bound {
  const value = statement.hypotheses.every(({ holds }) => holds) ? statement.value : null;
  const slack = value === null || truth === null ? null : slackBetween(statement.side, value, truth);
  return { ...statement, value, truth, slack };
}

/** How far the truth lies from a bound of it; below 0 only where the two contradict each other beyond rounding. */
export function slackBetween(side: Bound["side"], value: number, truth: number): number {
  // Two infinities agree.
  if (value === truth) return 0;
  const slack = side === "lower" ? truth - value : value - truth;
  return slack < 0 && -slack <= rounding * Math.max(Math.abs(value), Math.abs(truth)) ? 0 : slack;
}

/** Where the statements come from. */
export const sources = {
  paper: "Mobahi, Farajtabar, Bartlett 2020, arXiv 2002.05715",
  derived: "derived in this project",
} as const;
