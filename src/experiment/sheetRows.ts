import { slackBetween } from "../theory/bounds/bound.js";
import type { TheoremAnalysis } from "./analyses/theorems.js";

/** One bound of the theorem sheet in the public report: a value, or values of every round. */
interface SheetRow {
  readonly statement: string;
  readonly group: string;
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly quantity: string;
  readonly side: "lower" | "upper";
  readonly hypotheses: readonly { readonly text: string; readonly holds: boolean }[];
  readonly value?: number | null;
  readonly values?: Float64Array;
  readonly truth: number | null | Float64Array;
  readonly slack: number | null | Float64Array;
}

/**
 * The sheet as the contract has bounds: each as its name, source, value, hypotheses, truth and slack; what holds in
 * every round also as values, truths and slacks of the rounds.
 */
export function sheetRows({ statements }: TheoremAnalysis): SheetRow[] {
  return statements.flatMap(({ id: statement, group, bounds, perRound = [], source }): SheetRow[] => [
    ...bounds.map(({ id, name, source: own, quantity, measure, side, hypotheses, value, truth, slack }) => ({
      statement,
      group,
      id,
      name,
      source: own,
      quantity: measure === "logarithm" ? `log ${quantity}` : quantity,
      side,
      hypotheses,
      value,
      truth,
      slack,
    })),
    ...perRound.flatMap(({ quantity, lower, upper, truth }) =>
      (
        [
          ["lower", lower],
          ["upper", upper],
        ] as const
      ).flatMap(([side, values]): SheetRow[] =>
        values === undefined
          ? []
          : [
              {
                statement,
                group,
                id: `${statement}.perRound.${side}`,
                name: `${quantity}, every round`,
                source,
                quantity,
                side,
                hypotheses: bounds[0]?.hypotheses ?? [],
                values,
                truth: truth ?? null,
                slack:
                  truth === undefined ? null : values.map((value, t) => slackBetween(side, value, truth[t] ?? NaN)),
              },
            ],
      ),
    ),
  ]);
}
