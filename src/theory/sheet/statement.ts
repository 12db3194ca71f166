import type { Bound } from "../bounds/bound.js";
import type { Distillation } from "../distillation/rounds.js";
import type { SpectralProblem } from "../distillation/spectralProblem.js";

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

/**
 * A ratio r = r_0 − 1 + 1 is given by its excess r − 1, which keeps its digits. `larger` and `smaller` are eigenvalues
 * d_j ≥ d_k.
 */
interface Pair {
  readonly larger: number;
  readonly smaller: number;
}

/**
 * The numbers that each statement's formula is filled with; what is infinite is null, because a report travels as JSON.
 */
export interface StatementNumbers {
  readonly activeConstraint: {
    readonly round: number;
    readonly residualEnergy: number;
    readonly count: number;
    readonly tolerance: number;
  };
  readonly multiplierBracket: {
    readonly round: number;
    readonly excess: number;
    readonly multiplier: number;
    readonly lower: number;
    readonly upper: number;
  } & Pair;
  readonly collapseCriterion: { readonly rounds: number; readonly before: number | null; readonly last: number };
  readonly guaranteedRounds: {
    readonly excess: number;
    readonly conditionNumber: number | null;
    readonly value: number;
  };
  readonly tangentForm: {
    readonly excess: number;
    readonly conditionNumber: number | null;
    readonly lower: TangentNumbers | null;
    readonly upper: TangentNumbers | null;
  };
  readonly recurrence: {
    readonly excess: number;
    readonly conditionNumber: number | null;
    readonly nextRatio: number;
    readonly lower: number;
    readonly upper: number;
  };
  readonly inevitableCollapse: {
    readonly excess: number;
    readonly conditionNumber: number | null;
    readonly value: number | null;
  };
  readonly conditionFree: {
    readonly excess: number;
    readonly lower: number;
    readonly upper: number;
    readonly rounds: number | null;
  };
  readonly kantorovich: {
    readonly excess: number;
    readonly conditionNumber: number | null;
    readonly cosine: number;
    readonly nextRatio: number;
    readonly next: number;
  };
  readonly afterFirstRound: {
    readonly excess: number;
    readonly conditionNumber: number | null;
    readonly cosine: number;
    readonly lower: number;
    readonly upper: number;
  };
  readonly sparsityRatio: FloorNumbers & { readonly index: number };
  readonly sparsityIndex: FloorNumbers;
  readonly activeBasis: {
    readonly threshold: number;
    readonly rounds: number;
    readonly active: number;
    readonly excess: number;
    readonly smallest: number;
    readonly largest: number;
    readonly value: number | null;
  };
  readonly nearInterpolation: Pair & {
    readonly excess: number;
    readonly smallest: number;
    readonly conditionNumber: number | null;
    readonly limitPair: Pair;
    readonly guaranteed: { readonly rounds: number; readonly value: number; readonly limit: number };
    readonly conditionFree: { readonly rounds: number; readonly value: number; readonly limit: number };
  };
  readonly earlyStopping: Pair & {
    readonly multiplier: number;
    readonly index: number;
    readonly logarithm: number;
    readonly rounds: number;
    readonly distilledLogarithm: number;
    readonly beyond: number | null;
  };
  readonly equivalentKernel: {
    readonly round: number;
    readonly firstMultiplier: number;
    readonly growth: number | null;
    readonly equivalent: number;
    readonly weight: number;
  };
  readonly complexity: {
    readonly round: number;
    readonly radius: number;
    readonly trace: number;
    readonly count: number;
    readonly value: number;
  };
}

/** Slope a and a − 1, offset b, the t at which the sequence passes 1, and its value there. */
export interface TangentNumbers {
  readonly slope: number;
  readonly slopeExcess: number;
  readonly offset: number;
  readonly rounds: number;
  readonly value: number;
}

/** A floor of B[j]/B[k] after t rounds: the paper's power, and the product from i = first on; values as logarithms. */
export interface FloorNumbers extends Pair {
  readonly excess: number;
  readonly smallest: number;
  readonly rounds: number;
  readonly first: 0 | 1;
  /** The eigenvalues that the product is least for, where it is not the same pair. */
  readonly productPair: Pair;
  readonly power: number | null;
  readonly product: number;
}

export type StatementId = keyof StatementNumbers;

export type StatementGroup = "oneFit" | "rounds" | "sparsity" | "generalisation";

export interface StatementOf<Id extends StatementId> {
  readonly id: Id;
  readonly name: string;
  readonly group: StatementGroup;
  /** Where the statement, or its first half, comes from; each bound has a source of its own. */
  readonly source: string;
  readonly bounds: readonly StatedBound[];
  /** Null when a hypothesis fails so that there is nothing to fill in. */
  readonly numbers: StatementNumbers[Id] | null;
  readonly perRound?: readonly PerRound[];
  /** What the numbers are restricted to. */
  readonly note?: string;
}

/** One statement of the theory, on the problem at hand. */
export type Statement<Id extends StatementId = StatementId> = { [Each in Id]: StatementOf<Each> }[Id];

/** What statements are made from. */
export interface SheetInput {
  readonly problem: SpectralProblem;
  readonly distillation: Distillation;
  /** ε. */
  readonly tolerance: number;
  /** How many leading eigenvalues are looked at one by one. */
  readonly modes: number;
}
