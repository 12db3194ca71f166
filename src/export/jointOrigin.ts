import type { Provenance } from "./provenance.js";

/** What a run was made from. */
export type Origin = Pick<Provenance, "generator" | "hash" | "files" | "seeds">;

/**
 * What several runs of one experiment file were made from together: every file that one of them names, every seed once.
 * @throws RangeError for none
 */
export function jointOrigin(runs: readonly Origin[]): Origin {
  const [first] = runs;
  if (first === undefined) throw new RangeError("an origin needs a run");
  const files = Object.assign({}, ...runs.map((run) => run.files)) as Record<string, string>;
  return {
    generator: first.generator,
    hash: first.hash,
    seeds: [...new Set(runs.flatMap(({ seeds }) => seeds))],
    ...(Object.keys(files).length === 0 ? {} : { files }),
  };
}
