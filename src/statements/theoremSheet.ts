import { boundsOf } from "./boundsOnRounds.js";
import { factsOf, type RoundFacts } from "./roundFacts.js";
import type { SheetInput, StatedBound, StatementOn } from "./statement.js";
import { statements, type Statement, type StatementId } from "./statements.js";

/**
 * Every statement on one problem that has been distilled: bounds beside their truths, hypotheses, and the numbers for
 * their formulas.
 *
 * No statement is ever left out; where one says nothing its bounds are null and a hypothesis fails. O(TM) for T
 * recorded rounds (fewer where TM > 2·10⁶) and M modes.
 */
export function theoremSheet(input: SheetInput): Statement[] {
  const facts = factsOf(input);
  // A definition's numbers are those of its own id, which a loop over all of them cannot tell.
  return statements.map((statement) => stated(statement, input, facts)) as Statement[];
}

function stated(
  statement: (typeof statements)[number],
  input: SheetInput,
  facts: RoundFacts,
): StatementOn<StatementId, unknown> {
  const { id, name, group, source } = statement;
  if ("family" in statement) {
    const bounds = boundsOf(statement, facts).map((bound): StatedBound => ({
      ...bound,
      quantity: "N",
      measure: "rounds",
    }));
    return { id, name, group, source, bounds, numbers: statement.numbers(facts) };
  }
  const [note, perRound] = [statement.note?.(input), statement.perRound?.(input)];
  return {
    id,
    name,
    group,
    source,
    bounds: statement.bounds(input),
    numbers: statement.numbers(input),
    ...(perRound === undefined ? {} : { perRound }),
    ...(note === undefined ? {} : { note }),
  };
}
