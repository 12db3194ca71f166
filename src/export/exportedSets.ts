import { nameOf, type ExportStore } from "./exportStore.js";
import { mainEnding, stemOf } from "./formats.js";
import { endingOf, markerLength, readMarker, type Seal } from "./marker.js";
import type { Provenance } from "./provenance.js";
import { contentHash, type Digest } from "./seal.js";

/** A file with our marker where we write it, and the name that its format gives it. */
export interface Exported {
  readonly file: string;
  readonly content: Uint8Array;
  readonly provenance: Provenance;
  readonly stem: string;
  /**
   * Whether the rest of it is as it was written; of a file from before that was stated, `unsealed`, only a comparison
   * can tell.
   */
  readonly condition: "intact" | "edited" | "unsealed";
  readonly seal?: Seal;
}

/** A file that speaks of an export and is none of ours, and why. */
export interface Foreign {
  readonly file: string;
  readonly reason: string;
}

export interface FoundExports {
  /** Files of one figure and format together, the one that stands for the figure first where it is there. */
  readonly sets: readonly (readonly [Exported, ...Exported[]])[];
  readonly foreign: readonly Foreign[];
}

/** Where the new version of an edited file goes: `a-fits.new.tex` beside `a-fits.tex`. */
export function newVersionOf(file: string): string {
  const ending = endingOf(file);
  return `${file.slice(0, file.length - ending.length)}.new${ending}`;
}

/** Exported files, and those that look like it. @param onFile is called before each one, and may throw to end it */
export async function exportedSets(
  store: ExportStore,
  digest: Digest,
  onFile: () => Promise<void> = () => Promise.resolve(),
): Promise<FoundExports> {
  const sets = new Map<string, [Exported, ...Exported[]]>();
  const foreign: Foreign[] = [];
  for (const file of await store.list()) {
    await onFile();
    const found = await inspect(store, file, digest);
    if (found === undefined) continue;
    if ("reason" in found) foreign.push(found);
    else {
      const key = JSON.stringify([found.stem, found.provenance.format]);
      const set = sets.get(key);
      const first = found.file === found.stem + mainEnding(found.provenance.format);
      sets.set(key, set === undefined ? [found] : first ? [found, ...set] : [...set, found]);
    }
  }
  return { sets: [...sets.values()], foreign };
}

/** What a file is to us; undefined where it does not speak of an export. */
export async function inspect(
  store: Pick<ExportStore, "head" | "read">,
  file: string,
  digest: Digest,
): Promise<Exported | Foreign | undefined> {
  const head = await store.head(file, markerLength);
  const marker = head === undefined ? undefined : readMarker(head, endingOf(file));
  if (marker === undefined || marker.kind === "none") return undefined;
  if (marker.kind === "foreign") return { file, reason: marker.reason };
  const { provenance, seal } = marker;
  const name = nameOf(file);
  // A new version beside an edited file is the user's to take or to leave.
  if (seal !== undefined && name === newVersionOf(seal.file)) return undefined;
  const stem = stemOf(file, provenance.format);
  if (stem === undefined)
    return { file, reason: `states the format ${provenance.format}, whose files have other names` };
  const content = await store.read(file);
  if (content === undefined) return undefined;
  if (seal === undefined) return { file, content, provenance, stem, condition: "unsealed" };
  if ((await contentHash(content, file, digest)) === seal.sha256)
    return { file, content, provenance, stem, condition: "intact", seal };
  if (name !== seal.file)
    return { file, reason: `begins as ${seal.file} does and goes on otherwise; it was pasted, or renamed and edited` };
  return { file, content, provenance, stem, condition: "edited", seal };
}
