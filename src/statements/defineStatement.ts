import type { Bound, Hypothesis } from "../theory/bounds/bound.js";
import type { Evidence } from "./evidence.js";
import type { Family } from "./family.js";
import type { RoundFacts } from "./roundFacts.js";
import type { PerRound, SheetInput, StatedBound, StatementGroup } from "./statement.js";

/** The kind of distillation that a statement speaks of. */
export type Method = "fixedTolerance";

/** What a note may tell of besides a statement's own numbers, and how numbers are written where it is read. */
export interface NoteContext {
  readonly rounds: readonly {
    readonly trainError: number;
    readonly testError?: number;
    readonly truthError?: number;
  }[];
  readonly number: (value: number, digits?: number) => string;
  /** exp of a logarithm, also beyond double precision. */
  readonly exponential: (logarithm: number, digits: number) => string;
}

interface Told<Id extends string, Numbers> {
  readonly id: Id;
  readonly name: string;
  readonly group: StatementGroup;
  /** Within a group statements are listed from the least place to the greatest. */
  readonly place: number;
  readonly source: string;
  readonly method: Method;
  /** TeX that needs nothing beyond amsmath; each line stands for itself. */
  readonly tex: readonly string[];
  /** The same with numbers in the place of letters. */
  filled(numbers: Numbers): readonly string[];
  /** Why it holds, where that is ours; text with TeX between dollar signs. */
  readonly proof?: string;
  /** The theorem in `proofs/` that a proof checker has accepted, and what it takes for granted. */
  readonly machineChecked?: { readonly theorem: string; readonly assumes: string };
  readonly evidence: Evidence;
  /** What the numbers mean beside what the formula says. */
  notes?(numbers: Numbers | null, context: NoteContext): readonly string[];
}

/** A statement on any quantity of a problem that has been distilled. */
export interface StatementDefinition<Id extends string = string, Numbers = unknown> extends Told<Id, Numbers> {
  bounds(input: SheetInput): readonly StatedBound[];
  numbers(input: SheetInput): Numbers | null;
  perRound?(input: SheetInput): readonly PerRound[] | undefined;
  note?(input: SheetInput): string | undefined;
}

/** One bound on N: what is told of it, and its value where the hypotheses hold. */
export interface RoundBound extends Pick<Bound, "id" | "name" | "statement" | "side"> {
  /** That of its statement if absent. */
  readonly source?: string;
  /** The place in every table of bounds on N. */
  readonly row: number;
  value(facts: RoundFacts): number | null;
  /** The value before it is rounded to a number of rounds, where the literature gives that. */
  readonly exact?: {
    readonly symbol: string;
    readonly formula: string;
    value(initialRatio: number, conditionNumber: number): number;
  };
  /** The macro that holds it among the numbers for a paper. */
  readonly macro?: { readonly word: string; readonly meaning: string };
}

/** A statement on the number N of non-trivial fits. */
export interface RoundStatementDefinition<Id extends string = string, Numbers = unknown> extends Told<Id, Numbers> {
  readonly group: "rounds";
  readonly family: Family;
  hypotheses(facts: RoundFacts): Hypothesis[];
  readonly bounds: readonly RoundBound[];
  numbers(facts: RoundFacts): Numbers | null;
  /** Whether its bounds stand beside all others here; on the sheet it always has a card. Always if absent. */
  listed?(facts: RoundFacts): boolean;
}

/** Checks the record of a statement, and ties its formula to its numbers. */
export const defineStatement = <Id extends string, Numbers>(
  statement: StatementDefinition<Id, Numbers>,
): StatementDefinition<Id, Numbers> => statement;

/** The same for a statement on N, which is also drawn beside the other bounds on N. */
export const defineRoundStatement = <Id extends string, Numbers>(
  statement: RoundStatementDefinition<Id, Numbers>,
): RoundStatementDefinition<Id, Numbers> => statement;
