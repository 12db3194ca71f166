import type * as vscode from "vscode";
import { refreshExports, type RefreshedFile } from "../../export/refresh.js";
import type { FigureExporter } from "./exporter.js";
import { exportStore, uriOf } from "./exportStore.js";
import { writeFiles } from "../writeFiles.js";

/**
 * Runs every experiment that exported files of the workspace name, and rewrites what differs. Returns what was written,
 * and what could not be made again.
 */
export async function refreshPaper(
  exporter: FigureExporter,
  onProgress: (file: string, fraction: number) => void,
): Promise<{ readonly written: readonly vscode.Uri[]; readonly failed: readonly RefreshedFile[] }> {
  const files = await refreshExports(exportStore, {
    ...exporter.services,
    onProgress,
    run: (experiment, set, studies) => exporter.run(uriOf(experiment), set, studies),
  });
  const changed = files.flatMap(({ file, bytes, state }) =>
    bytes === undefined || state === "current" ? [] : [{ uri: uriOf(file), bytes }],
  );
  await writeFiles(changed);
  return { written: changed.map(({ uri }) => uri), failed: files.filter(({ state }) => state === "failed") };
}
