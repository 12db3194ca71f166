import path from "node:path";
import type { Metafile } from "esbuild";
import { root } from "../../support/project";

const packageOf = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of the packages of which anything is left in what was bundled, fonts and styles included. */
export function packageFolders(metafiles: readonly Metafile[]): string[] {
  const folders = new Set<string>();
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageOf.exec(input)?.[1];
        if (folder !== undefined && bytesInOutput > 0 && !folder.startsWith("(")) folders.add(path.join(root, folder));
      }
  return [...folders];
}
