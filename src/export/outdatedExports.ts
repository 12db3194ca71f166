import { exportedSets, type Exported } from "./exportedSets.js";
import type { ExportStore } from "./exportStore.js";
import { companionEndings } from "./formats.js";
import { refusalOf } from "./namedPaths.js";
import type { Digest } from "./seal.js";

/** An exported figure, by the first of its files, or a file that only looks like one. */
export interface ExportStatus {
  readonly file: string;
  /** `missing`: one of its files; `orphaned`: its experiment, or a file that it names. */
  readonly state: "fresh" | "stale" | "edited" | "foreign" | "missing" | "orphaned";
  /** Why, where that is not plain. */
  readonly reason?: string;
}

/**
 * Looks at what exported files say of their origin, without running anything: a figure is stale when its experiment, or
 * a file that it names, reads otherwise now.
 * @param hashOf SHA-256 of a file as hexadecimal digits; undefined when there is no such file
 */
export async function outdatedExports(
  store: ExportStore,
  digest: Digest,
  hashOf: (file: string) => Promise<string | undefined>,
): Promise<ExportStatus[]> {
  const { sets, foreign } = await exportedSets(store, digest);
  const statuses = await Promise.all(sets.map((members) => statusOf(store, members, hashOf)));
  return [...statuses, ...foreign.map((each): ExportStatus => ({ ...each, state: "foreign" }))];
}

async function statusOf(
  store: ExportStore,
  members: readonly [Exported, ...Exported[]],
  hashOf: (file: string) => Promise<string | undefined>,
): Promise<ExportStatus> {
  const [{ file, provenance, stem }] = members;
  const experiment = store.resolve(file, provenance.experiment);
  const named = [
    { from: file, path: provenance.experiment, hash: provenance.hash },
    ...Object.entries(provenance.files ?? {}).map(([path, hash]) => ({ from: experiment, path, hash })),
  ];
  let stale = false;
  for (const { from, path, hash } of named) {
    const refusal = await refusalOf(store, from, path);
    if (refusal !== undefined) return { file, state: "orphaned", reason: refusal };
    const now = await hashOf(store.resolve(from, path));
    if (now === undefined) return { file, state: "orphaned" };
    stale ||= now !== hash;
  }
  if (members.some(({ condition }) => condition === "edited")) return { file, state: "edited" };
  if (stale) return { file, state: "stale" };
  const complete = companionEndings(provenance.format).every((ending) =>
    members.some((member) => member.file === stem + ending),
  );
  return { file, state: complete ? "fresh" : "missing" };
}
