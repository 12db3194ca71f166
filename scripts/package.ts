import { main } from "./support/main";
import { manifest, root } from "./support/project";
import { runOrThrow } from "./support/run";
import { tool } from "./support/tool";

/** Everything is bundled, so the package carries no node_modules; vsce itself runs the production build first. */
main(async () => {
  const { name, version } = manifest();
  const file = `${name}-${version}.vsix`;
  await runOrThrow(
    "packaging",
    process.execPath,
    [
      tool("@vscode/vsce", "vsce"),
      "package",
      "--no-dependencies",
      "--allow-missing-repository",
      "--no-rewrite-relative-links",
      "--out",
      file,
    ],
    { cwd: root },
  );
  console.log(`packaged ${file}`);
  return 0;
});
