import { exportedSets, type ExportStore } from "./exportedSets.js";
import type { Provenance } from "./provenance.js";

/** An exported figure, by the first of its files, and whether its experiment has changed since. */
export interface ExportStatus {
  readonly file: string;
  readonly experiment: string;
  readonly provenance: Provenance;
  readonly state: "current" | "outdated" | "orphaned";
}

/**
 * Looks at what exported files say of their origin, without running anything: a figure is outdated when its experiment,
 * or a file that it names, reads otherwise now.
 * @param hashOf SHA-256 of a file as hexadecimal digits; undefined when there is no such file
 */
export async function outdatedExports(
  store: ExportStore,
  hashOf: (file: string) => Promise<string | undefined>,
): Promise<ExportStatus[]> {
  const sets = await exportedSets(store);
  return Promise.all(
    sets
      .flatMap(([first]) => (first === undefined ? [] : [first]))
      .map(async ({ file, provenance }): Promise<ExportStatus> => {
        const experiment = store.resolve(file, provenance.experiment);
        const named = Object.entries(provenance.files ?? {}).map(
          ([path, hash]) => [store.resolve(experiment, path), hash] as const,
        );
        const found = await Promise.all(
          [[experiment, provenance.hash] as const, ...named].map(async ([path, hash]) => ({
            hash,
            now: await hashOf(path),
          })),
        );
        const state = found.some(({ now }) => now === undefined)
          ? "orphaned"
          : found.some(({ hash, now }) => now !== hash)
            ? "outdated"
            : "current";
        return { file, experiment, provenance, state };
      }),
  );
}
