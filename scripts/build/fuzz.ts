import { build } from "esbuild";
import { root } from "../support/project";
import type { TemporaryFolder } from "../support/temporary";
import { productBundles } from "./entries";
import { buildScripts } from "./scripts";

/** Scripts of the fuzz, and beside them the PDF writer as it is shipped, where the exports of the terminal look for it. */
export async function buildFuzz(entries: readonly string[]): Promise<TemporaryFolder> {
  const folder = await buildScripts(entries);
  for (const bundle of productBundles.filter(holdsPdfWriter))
    await build({ ...bundle, bundle: true, outdir: folder.path, absWorkingDir: root, logLevel: "silent" });
  return folder;
}

function holdsPdfWriter({ entryPoints }: (typeof productBundles)[number]): boolean {
  return entryPoints !== undefined && "pdf" in entryPoints;
}
