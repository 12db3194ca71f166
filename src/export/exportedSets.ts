import { stemOf } from "./formats.js";
import { provenanceOf, type Provenance } from "./provenance.js";

/** The files among which exported ones are looked for, whatever they are stored in. */
export interface ExportStore {
  /** Files that may be exported ones; others are passed over. */
  list(): Promise<readonly string[]>;
  /** Undefined when there is no such file. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** The file at a path relative to the folder of another, with forward slashes. */
  resolve(file: string, relative: string): string;
}

export interface Exported {
  readonly file: string;
  readonly content: Uint8Array;
  readonly provenance: Provenance;
  readonly stem: string;
}

/** Exported files, those of one figure and format together. */
export async function exportedSets(store: ExportStore): Promise<Exported[][]> {
  const sets = new Map<string, Exported[]>();
  for (const file of await store.list()) {
    const content = await store.read(file);
    const provenance = content === undefined ? undefined : provenanceOf(content);
    const stem = provenance === undefined ? undefined : stemOf(file, provenance.format);
    if (content === undefined || provenance === undefined || stem === undefined) continue;
    const key = JSON.stringify([stem, provenance.format]);
    sets.set(key, [...(sets.get(key) ?? []), { file, content, provenance, stem }]);
  }
  return [...sets.values()];
}
