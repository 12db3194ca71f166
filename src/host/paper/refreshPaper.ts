import type * as vscode from "vscode";
import { Cancelled } from "../../experiment/issue.js";
import { plannedWrites, requireUnchanged } from "../../export/plannedWrites.js";
import { refreshExports } from "../../export/refresh.js";
import type { RefreshedFile } from "../../export/refreshedFile.js";
import { writeFiles } from "../writeFiles.js";
import type { FigureExporter } from "./exporter.js";
import { exportStore, uriOf } from "./exportStore.js";

/**
 * Runs every experiment that exported files of the workspace name, and says how they compare. Writes nothing.
 * @throws Cancelled at once when the token says so
 */
export function comparePaper(
  exporter: FigureExporter,
  token: vscode.CancellationToken,
  onProgress: (file: string, fraction: number) => void,
): Promise<RefreshedFile[]> {
  const wanted = () => !token.isCancellationRequested;
  const compared = refreshExports(exportStore, {
    ...exporter.services,
    step: async (file, fraction) => {
      onProgress(file, fraction);
      // Drawing holds the extension host; a wish to cancel comes through between two pages.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      if (!wanted()) throw new Cancelled();
    },
    run: (experiment, set, studies, mayRead) => exporter.run(uriOf(experiment), set, studies, { mayRead, wanted }),
  });
  // A run that is under way ends by itself; nobody waits for it.
  return Promise.race([compared, cancellation(token)]);
}

function cancellation(token: vscode.CancellationToken): Promise<never> {
  return new Promise((_, reject) => {
    const cancel = (): void => {
      reject(new Cancelled());
    };
    if (token.isCancellationRequested) cancel();
    else token.onCancellationRequested(cancel);
  });
}

/** Writes what has changed, all or nothing; what was edited by hand only when that is said. Returns what was written. */
export async function writeRefreshed(
  files: readonly RefreshedFile[],
  overwriteEdited = false,
): Promise<readonly vscode.Uri[]> {
  const writes = plannedWrites(files, overwriteEdited);
  await requireUnchanged(exportStore, writes);
  const changed = writes.map(({ path, bytes }) => ({ uri: uriOf(path), bytes }));
  if (changed.length > 0) await writeFiles(changed);
  return changed.map(({ uri }) => uri);
}
