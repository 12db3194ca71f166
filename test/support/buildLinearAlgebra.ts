import { join } from "node:path";
import { build } from "esbuild";
import { linearAlgebraModules } from "../../scripts/build/linearAlgebra";
import { root } from "../../scripts/support/project";
import { writeChanged } from "../../scripts/support/writeChanged";
import { linearAlgebraFolder } from "./linearAlgebraFolder";

/**
 * Before all tests: the WebAssembly modules and the helper thread's script, as the build has them, without the rest of
 * the build.
 */
export async function setup(): Promise<void> {
  for (const { path, contents } of await linearAlgebraModules(linearAlgebraFolder)) writeChanged(path, contents);
  await build({
    entryPoints: [join(root, "src/solver/node/linearAlgebraHelper.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: join(linearAlgebraFolder, "linearAlgebraHelper.js"),
  });
}
