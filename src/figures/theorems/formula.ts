import type { StatementId, StatementNumbers } from "../../theory/sheet/statement.js";

/** Where in the panel a statement can be seen to hold. */
export type Evidence =
  /** A figure of a view; a view that there is not is replaced by the rounds. */
  | {
      readonly kind: "figure";
      readonly view: "rounds" | "sparsity" | "tolerance" | "earlyStopping" | "generalisation";
      readonly figure?: string;
    }
  /** A lane of the strip, and rows of the table of bounds. */
  | { readonly kind: "lane"; readonly lane: string; readonly bounds: readonly string[] };

/** How a statement is written. TeX that needs nothing beyond amsmath; each line stands for itself. */
export interface Formula<Id extends StatementId> {
  readonly tex: readonly string[];
  /** The same with numbers in the place of letters. */
  filled(numbers: StatementNumbers[Id]): readonly string[];
  /** Why it holds, where that is ours; text with TeX between dollar signs. */
  readonly proof?: string;
  readonly evidence: Evidence;
}

export type Formulas<Id extends StatementId> = { readonly [Each in Id]: Formula<Each> };
