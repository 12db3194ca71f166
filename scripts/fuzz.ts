import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildFuzz } from "./build/fuzz";
import { main } from "./support/main";
import { root } from "./support/project";

main(async () => {
  const folder = await buildFuzz(["test/fuzz/main", "test/fuzz/worker"]);
  const { status } = spawnSync(process.execPath, [path.join(folder.path, "main.js"), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  folder.remove();
  return status ?? 1;
});
