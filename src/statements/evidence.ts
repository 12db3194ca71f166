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
