import { printableLine } from "../experiment/printable.js";
import { plannedWrites, requireUnchanged } from "../export/plannedWrites.js";
import { refreshExports } from "../export/refresh.js";
import { isStale, type RefreshedFile } from "../export/refreshedFile.js";
import type { Solver } from "../solver/solver.js";
import { invalidInput } from "./exitStatus.js";
import { runForExport } from "./exportOrigin.js";
import { createExportServices } from "./exportServices.js";
import { folderStore } from "./folderStore.js";
import type { RefreshFlags } from "./refreshFlags.js";
import { refreshLines } from "./refreshText.js";
import type { TerminalProgress } from "./terminalProgress.js";
import { writeFiles } from "./writeFiles.js";

export interface RefreshOutcome {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
  readonly stale: boolean;
}

/**
 * Compares every exported file under a folder with its experiment, and rewrites what differs unless it is only checked.
 * @throws InvalidInput
 */
export async function refreshFolder(
  solver: Solver,
  folder: string,
  flags: RefreshFlags,
  progress: TerminalProgress,
): Promise<RefreshOutcome> {
  const store = folderStore(folder, flags.allowOutside);
  const results = await refreshExports(store, {
    ...createExportServices(),
    run: (experiment, set, studies, mayRead) =>
      runForExport(solver, experiment, set, studies, { mayRead, onProgress: progress.show }),
    step: (file, fraction) => {
      progress.show(file, fraction);
      return Promise.resolve();
    },
  });
  const writes = flags.checkOnly ? [] : plannedWrites(results, flags.overwriteEdited);
  try {
    await requireUnchanged(store, writes);
  } catch (error) {
    if (error instanceof RangeError) throw invalidInput(`${error.message}.`);
    throw error;
  }
  if (writes.length > 0) await writeFiles(writes);
  return {
    lines: refreshLines(folder, results, flags),
    faults: results.flatMap(faultOf),
    stale: results.some(isStale),
  };
}

/** What keeps a figure from being made again. */
function faultOf({ file, state, reason = "", blocks }: RefreshedFile): string[] {
  return state === "failed" || blocks === true
    ? [printableLine(`${file}: ${reason}${reason.endsWith(".") ? "" : "."}`)]
    : [];
}
