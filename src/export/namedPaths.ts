import type { ExportStore } from "./exportStore.js";

/** Roots and drives of every system, whichever this one is. */
const absolute = /^[/\\~]|^[A-Za-z]:|\\/;

/**
 * Why a file that another one names is not read on its word; undefined when it may be.
 * @param file the one that names it, by a path relative to its folder
 */
export async function refusalOf(store: ExportStore, file: string, relative: string): Promise<string | undefined> {
  const path = store.resolve(file, relative);
  const { bounds } = store;
  if (bounds !== undefined) {
    if (absolute.test(relative)) return `${relative} is not relative to the file that names it; ${bounds.hint}`;
    if (!(await bounds.contains(path))) return `${relative} lies outside; ${bounds.hint}`;
  }
  const { kind } = await store.standing(path);
  return kind === "file" || kind === "nothing" ? undefined : `${relative} is not a file that can be read`;
}
