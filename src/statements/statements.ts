import type { StatementDefinition, RoundStatementDefinition } from "./defineStatement.js";
import type { StatementGroup, StatementOn } from "./statement.js";
import { definitions } from "./statementList.js";

type Definition = (typeof definitions)[number];

type NumbersOf<Each> = Each extends { filled(numbers: infer Numbers): unknown } ? Numbers : never;

export type StatementId = Definition["id"];

/** The numbers that each statement's formula is filled with. */
export type StatementNumbers = { readonly [Each in Definition as Each["id"]]: NumbersOf<Each> };

/** One statement of the theory, on the problem at hand. */
export type Statement<Id extends StatementId = StatementId> = {
  [Each in Id]: StatementOn<Each, StatementNumbers[Each]>;
}[Id];

export const statementGroups: readonly { readonly id: StatementGroup; readonly title: string }[] = [
  { id: "oneFit", title: "One fit" },
  { id: "rounds", title: "Rounds" },
  { id: "sparsity", title: "Sparsity" },
  { id: "generalisation", title: "Generalisation" },
];

type AnyStatement = StatementDefinition<StatementId> | RoundStatementDefinition<StatementId>;

const groupPlace = ({ group }: AnyStatement): number => statementGroups.findIndex(({ id }) => id === group);

/** Every statement that there is, group by group. */
export const statements: readonly AnyStatement[] = [...definitions].sort(
  (a, b) => groupPlace(a) - groupPlace(b) || a.place - b.place,
);

/** Those on N. */
export const roundStatements: readonly RoundStatementDefinition<StatementId>[] = statements.flatMap((statement) =>
  "family" in statement ? [statement] : [],
);

const byId = new Map(statements.map((statement) => [statement.id, statement]));

export function definitionOf(id: StatementId): AnyStatement {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no statement ${id}.`);
  return found;
}

/**
 * The formula of a statement with the numbers of the problem in the place of letters; no lines where there is nothing
 * to fill in.
 */
export function filledTex({ id, numbers }: Pick<Statement, "id" | "numbers">): readonly string[] {
  return numbers === null ? [] : definitionOf(id).filled(numbers);
}
