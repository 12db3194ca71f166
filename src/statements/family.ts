/** Bounds on N that come from one idea: one kind of curve in N(ε), and one lane of the strip. */
export interface Family {
  readonly id: string;
  readonly name: string;
  /** Families are listed from the least place to the greatest; the order also tells their curves apart. */
  readonly place: number;
  /** Whether a column of a paper has room for its curves. */
  readonly printed?: true;
  /** Null where another lane always says more. */
  readonly lane: Lane | null;
}

/** A line of the strip; families may share one, and then the last of them that says something here names it. */
export interface Lane {
  readonly id: string;
  readonly name: string;
  /** From the best known bounds to those that need least. */
  readonly place: number;
}
