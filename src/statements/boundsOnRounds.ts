import { boundBeside, type Bound } from "../theory/bounds/bound.js";
import type { RoundBound, RoundStatementDefinition } from "./defineStatement.js";
import { roundFacts, type RoundFacts, type RoundFactsInput } from "./roundFacts.js";
import { roundStatements } from "./statements.js";

/** Every bound on N that there is, in the order of tables, beside the statement that it belongs to. */
export const roundBounds: readonly { readonly statement: RoundStatementDefinition; readonly bound: RoundBound }[] =
  roundStatements
    .flatMap((statement) => statement.bounds.map((bound) => ({ statement, bound })))
    .sort((a, b) => a.bound.row - b.bound.row);

/**
 * Every bound on the number N of non-trivial fits that is listed here, with hypotheses, truth and slack.
 *
 * A bound whose hypotheses fail has the value null. Errors: `outOfRange`.
 */
export function boundsOnRounds(input: RoundFactsInput): Bound[] {
  const facts = roundFacts(input);
  return roundBounds
    .filter(({ statement }) => statement.listed?.(facts) ?? true)
    .map(({ statement, bound }) => boundOf(statement, bound, facts));
}

/** The bounds of one statement, listed or not. */
export function boundsOf(statement: RoundStatementDefinition, facts: RoundFacts): Bound[] {
  return statement.bounds.map((bound) => boundOf(statement, bound, facts));
}

function boundOf(
  { source, hypotheses }: RoundStatementDefinition,
  { id, name, statement, side, value, source: own = source }: RoundBound,
  facts: RoundFacts,
): Bound {
  return boundBeside(
    { id, name, statement, source: own, hypotheses: hypotheses(facts), side, value: value(facts) },
    facts.truth,
  );
}
