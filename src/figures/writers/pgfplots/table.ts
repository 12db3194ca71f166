/** The numbers that a file of PGFPlots reads: columns of any lengths side by side, each only once. */
export class PgfTable {
  readonly #columns = new Map<string, ArrayLike<number>>();

  /** The column that holds these values, under this name when it is new. */
  column(name: string, values: ArrayLike<number>): string {
    for (const [known, held] of this.#columns)
      if (held === values || (held.length === values.length && same(held, values))) return known;
    const free = name.replace(/[^a-zA-Z0-9]/g, "");
    const unique = this.#columns.has(free) ? `${free}x${this.#columns.size}` : free;
    this.#columns.set(unique, values);
    return unique;
  }

  get empty(): boolean {
    return this.#columns.size === 0;
  }

  /** Columns that end early go on with `nan`, which PGFPlots leaves out; numbers are as exact as they are. */
  text(comment: readonly string[]): string {
    const columns = [...this.#columns.values()];
    const rows = Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, i) =>
      columns.map((values) => number(values[i])).join(" "),
    );
    return [...comment.map((line) => `# ${line}`), [...this.#columns.keys()].join(" "), ...rows, ""].join("\n");
  }
}

function number(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? "nan" : String(value);
}

function same(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
