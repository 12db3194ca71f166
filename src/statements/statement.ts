import type { Bound } from "../theory/bounds/bound.js";
import type { Distillation } from "../theory/distillation/rounds.js";
import type { SpectralProblem } from "../theory/distillation/spectralProblem.js";

/**
 * How a quantity is looked at: a count of rounds, another count, a number beside zero, a positive number beside others,
 * or the natural logarithm of one.
 */
export type Measure = "rounds" | "count" | "linear" | "positive" | "logarithm";

/** A bound on any quantity, not only on N. */
export interface StatedBound extends Bound {
  /** What is bounded; subscripts as in `c_{12}`. */
  readonly quantity: string;
  readonly measure: Measure;
}

/** A quantity that every round has, between its bounds: one entry a round. */
export interface PerRound {
  readonly quantity: string;
  readonly lower?: Float64Array;
  /** Absent where it is not computed. */
  readonly truth?: Float64Array;
  readonly upper?: Float64Array;
}

export type StatementGroup = "oneFit" | "rounds" | "sparsity" | "generalisation";

/** One statement of the theory, on the problem at hand. */
export interface StatementOn<Id extends string, Numbers> {
  readonly id: Id;
  readonly name: string;
  readonly group: StatementGroup;
  /** Where the statement, or its first half, comes from; each bound has a source of its own. */
  readonly source: string;
  readonly bounds: readonly StatedBound[];
  /**
   * What the formula is filled with; null when a hypothesis fails so that there is nothing to fill in. What is infinite
   * is null, because a report travels as JSON.
   */
  readonly numbers: Numbers | null;
  readonly perRound?: readonly PerRound[];
  /** What the numbers are restricted to. */
  readonly note?: string;
}

/** What statements are made from. */
export interface SheetInput {
  readonly problem: SpectralProblem;
  readonly distillation: Distillation;
  /** ε. */
  readonly tolerance: number;
  /** How many leading eigenvalues are looked at one by one. */
  readonly modes: number;
}
