import path from "node:path";
import { build } from "esbuild";
import { cacheFolder, root } from "../support/project";
import { temporaryFolder, type TemporaryFolder } from "../support/temporary";
import { writeChanged } from "../support/writeChanged";
import { linearAlgebraModules } from "./linearAlgebra";

/**
 * Long runs and their threads, such as those of the fuzz, as scripts for Node itself, beside the compiled linear algebra. Threads do not
 * start under what this process loads TypeScript with.
 */
/** @param entries sources below the project, without their ending */
export async function buildScripts(entries: readonly string[]): Promise<TemporaryFolder> {
  // As deep below the project as the sources, so that they find it.
  const folder = temporaryFolder("scripts", cacheFolder);
  for (const { path: file, contents } of await linearAlgebraModules(folder.path)) writeChanged(file, contents);
  await build({
    entryPoints: entries.map((entry) => path.join(root, `${entry}.ts`)),
    entryNames: "[name]",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    external: ["esbuild"],
    sourcemap: "inline",
    sourcesContent: false,
    outdir: folder.path,
    absWorkingDir: root,
  });
  return folder;
}
