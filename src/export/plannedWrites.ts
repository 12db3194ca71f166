import type { ExportStore } from "./exportStore.js";
import type { RefreshedFile } from "./refreshedFile.js";

export interface PlannedWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What stands there and is replaced; undefined for nothing. */
  readonly before: Uint8Array | undefined;
}

/**
 * What refresh writes: files of ours, and beside those that were edited their new versions, unless they are to be
 * overwritten.
 */
export function plannedWrites(files: readonly RefreshedFile[], overwriteEdited: boolean): PlannedWrite[] {
  return files.flatMap((each) => {
    const place = placeOf(each, overwriteEdited);
    const { bytes } = each;
    if (place === undefined || bytes === undefined) return [];
    const { path, before } = place;
    return before !== undefined && sameBytes(before, bytes) ? [] : [{ path, bytes, before }];
  });
}

function placeOf(
  { file, state, before, beside }: RefreshedFile,
  overwriteEdited: boolean,
): Omit<PlannedWrite, "bytes"> | undefined {
  switch (state) {
    case "foreign":
    case "failed":
    case "fresh":
      return undefined;
    case "renewed":
    case "stale":
    case "missing":
      return { path: file, before };
    case "edited":
      if (overwriteEdited) return { path: file, before };
      return beside === undefined || "reason" in beside ? undefined : { path: beside.path, before: beside.before };
  }
}

/**
 * Looks once more before anything is written: experiments may have run for minutes.
 * @throws RangeError when a file is not what it was
 */
export async function requireUnchanged(store: ExportStore, writes: readonly PlannedWrite[]): Promise<void> {
  for (const { path, before } of writes) {
    const { kind, link } = await store.standing(path);
    const now = kind === "file" ? await store.read(path) : undefined;
    const same = before === undefined ? kind === "nothing" && !link : now !== undefined && sameBytes(now, before);
    if (!same) throw new RangeError(`${path} has changed in the meantime; nothing was written. Refresh again`);
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
