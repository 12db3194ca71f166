import { readdir } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import type { ExportStore } from "../export/exportStore.js";
import { markedEndings } from "../export/marker.js";
import { invalidInput } from "./exitStatus.js";
import { liesBelow, readHead, readIfThere, standing } from "../storage/node/lookAtFiles.js";

/** Folders that no exported files are kept in. */
const skipped: ReadonlySet<string> = new Set([".git", "node_modules"]);

/** The files below a folder. @param allowOutside whether they may name experiments and tables that lie elsewhere */
export function folderStore(folder: string, allowOutside: boolean): ExportStore {
  return {
    list: () => filesBelow(folder),
    head: readHead,
    read: readIfThere,
    standing,
    resolve: (file, path) => resolve(dirname(file), path),
    ...(allowOutside
      ? {}
      : {
          bounds: {
            contains: (path: string) => liesBelow(folder, path),
            hint: `give the folder that holds both instead of ${folder}, or add --allow-outside`,
          },
        }),
  };
}

/** Neither links to folders nor pipes are entries of these kinds, so that no walk leaves the folder or waits. */
async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const nested = await Promise.all(
      entries.map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
        return entry.isFile() && markedEndings.includes(extname(entry.name)) ? [path] : [];
      }),
    );
    return nested.flat().sort();
  } catch (error) {
    throw invalidInput(
      `${folder}: could not be read (${error instanceof Error && "code" in error ? String(error.code) : String(error)}).`,
    );
  }
}
