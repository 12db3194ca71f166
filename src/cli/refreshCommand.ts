import { readdir, readFile } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { isStale, refreshExports, type ExportStore, type RefreshedFile } from "../export/refresh.js";
import type { Solver } from "../solver/solver.js";
import { invalidInput } from "./exitStatus.js";
import { runForExport } from "./exportOrigin.js";
import { createExportServices } from "./exportServices.js";
import type { TerminalProgress } from "./terminalProgress.js";
import { writeFiles } from "./writeFiles.js";

export interface RefreshOutcome {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
  readonly stale: boolean;
}

/**
 * Compares every exported file under a folder with its experiment, and rewrites what differs unless it is only
 * `checked`.
 * @throws InvalidInput
 */
export async function refreshFolder(
  solver: Solver,
  folder: string,
  checked: boolean,
  progress: TerminalProgress,
): Promise<RefreshOutcome> {
  const results = await refreshExports(folderStore(folder), {
    ...createExportServices(),
    run: (experiment, set, studies) => runForExport(solver, experiment, set, studies),
    onProgress: (file, fraction) => {
      progress.show(file, fraction);
    },
  });
  const changed = results.filter(({ state }) => state !== "current" && state !== "failed");
  if (!checked)
    await writeFiles(changed.flatMap(({ file, bytes }) => (bytes === undefined ? [] : [{ path: file, bytes }])));
  const failed = results.filter(({ state }) => state === "failed");
  return {
    lines: [
      ...(checked ? results.filter((result) => isStale(result) && result.state !== "failed") : changed).map(
        (result) => `${checked ? checkedWords[result.state] : writtenWords[result.state]} ${result.file}`,
      ),
      summary(results, checked),
    ],
    faults: failed.map(({ file, reason = "" }) => `${file}: ${reason}`),
    stale: results.some(isStale),
  };
}

const checkedWords: Readonly<Record<RefreshedFile["state"], string>> = {
  current: "current",
  renewed: "current",
  stale: "stale  ",
  missing: "missing",
  failed: "failed ",
};
const writtenWords: Readonly<Record<RefreshedFile["state"], string>> = {
  current: "current",
  renewed: "renewed",
  stale: "updated",
  missing: "added  ",
  failed: "failed ",
};

function summary(results: readonly RefreshedFile[], checked: boolean): string {
  const stale = results.filter(isStale).length;
  const changed = results.filter(({ state }) => state !== "current" && state !== "failed").length;
  return `${results.length} exported file${results.length === 1 ? "" : "s"}, ${checked ? `${stale} stale` : `${changed} rewritten`}`;
}

/** Endings of exported files, and folders that none are kept in. */
const [endings, skipped] = [
  new Set([".svg", ".pdf", ".tex", ".dat", ".csv", ".py"]),
  new Set([".git", "node_modules"]),
];

function folderStore(folder: string): ExportStore {
  return {
    list: () => filesBelow(folder),
    read: async (file) => {
      try {
        return await readFile(file);
      } catch (error) {
        if (error instanceof Error && "code" in error) return undefined;
        throw error;
      }
    },
    resolve: (file, path) => resolve(dirname(file), path),
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const nested = await Promise.all(
      entries.map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(path);
        return entry.isFile() && endings.has(extname(entry.name)) ? [path] : [];
      }),
    );
    return nested.flat().sort();
  } catch (error) {
    throw invalidInput(
      `${folder}: could not be read (${error instanceof Error && "code" in error ? String(error.code) : String(error)}).`,
    );
  }
}
