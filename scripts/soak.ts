import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildScripts } from "./build/scripts";
import { main } from "./support/main";
import { root } from "./support/project";

/** Long use of the real solver in its thread; the collector is at hand, so that only what is kept counts. */
main(async () => {
  const folder = await buildScripts([
    "test/soak/main",
    "test/soak/measuredWorker",
    "src/solver/node/linearAlgebraHelper",
  ]);
  const { status } = spawnSync(
    process.execPath,
    ["--expose-gc", path.join(folder.path, "main.js"), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  folder.remove();
  return status ?? 1;
});
