import * as z from "zod";

/** Whoever can run a command can give it anything: what is not meant for it counts as not given. */
const figureContext = z.object({
  /** The figure's name in the panel. */
  figure: z.string().max(100).optional(),
  /** Its name among the exported figures, if it is one of them. */
  exported: z.string().max(100).optional(),
});

export type FigureContext = z.infer<typeof figureContext>;

/** What the context menu of a figure says of it: the page says it in `data-vscode-context`. */
export function figureContextOf(given: unknown): FigureContext {
  return figureContext.safeParse(given).data ?? {};
}

const identified = z.object({ id: z.int(), document: z.string() });

/** The run that a menu of the Runs view was opened on, as the list has it. */
export function runOf<R extends { readonly id: number }>(runs: readonly R[], given: unknown): R | undefined {
  const id = identified.safeParse(given).data?.id;
  return id === undefined ? undefined : runs.find((run) => run.id === id);
}

/** The runs among the selected rows of the Runs view. */
export function runsOf<R extends { readonly id: number }>(runs: readonly R[], given: unknown): R[] {
  return Array.isArray(given) ? given.flatMap((each: unknown) => runOf(runs, each) ?? []) : [];
}

const named = z.object({ file: z.string() });

/** The example that a row of the Examples view stands for. */
export function exampleOf<E extends { readonly file: string }>(examples: readonly E[], given: unknown): E | undefined {
  const file = named.safeParse(given).data?.file;
  return examples.find((example) => example.file === file);
}
